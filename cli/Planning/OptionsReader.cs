using Platform.Policy.Facts;
using Pulumi.Utilities;

namespace Platform.Cli.Planning;

/// <summary>Reads the options of a registered resource that are not inputs, parents or dependencies.</summary>
static class OptionsReader
{
    /// <summary>The fact with the options that the program states.</summary>
    public static async Task<ResourceFact> WithOptionsAsync(
        this ResourceFact fact, Registration registration, AliasText former)
    {
        var options = registration.Options;
        var aliases = await Task.WhenAll(options.Aliases.Select(async alias =>
            await former.OfAsync(registration.Resource, await OutputUtilities.GetValueAsync(alias.ToOutput()))));
        return fact with
        {
            DeleteBeforeReplace = (options as CustomResourceOptions)?.DeleteBeforeReplace,
            IgnoreChanges = [.. options.IgnoreChanges],
            ReplaceOnChanges = [.. options.ReplaceOnChanges],
            Aliases = aliases,
            CustomTimeouts = Timeouts(options.CustomTimeouts),
        };
    }

    static Dictionary<string, string> Timeouts(CustomTimeouts? timeouts)
    {
        (string Name, TimeSpan? Value)[] all =
        [
            ("create", timeouts?.Create), ("update", timeouts?.Update), ("delete", timeouts?.Delete),
        ];
        return all.Where(one => one.Value is not null)
            .ToDictionary(one => one.Name, one => GoDuration.Of(one.Value!.Value));
    }
}
