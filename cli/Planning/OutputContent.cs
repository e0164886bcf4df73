using System.Collections.Immutable;
using Pulumi.Utilities;

namespace Platform.Cli.Planning;

/// <summary>What an output holds after a run.</summary>
/// <param name="Known">Whether there is a value; a preview does not know what the cloud makes.</param>
/// <param name="Secret">Whether the value, known or not, is a secret.</param>
/// <param name="Value">The value; null when it is not known.</param>
/// <param name="Dependencies">The resources that the value is made from.</param>
sealed record OutputContent(bool Known, bool Secret, object? Value, ImmutableHashSet<Resource> Dependencies)
{
    /// <summary>Reads an output.</summary>
    public static async Task<OutputContent> OfAsync<T>(Output<T> output)
    {
        var known = await OutputUtilities.GetIsKnownAsync(output);
        return new OutputContent(
            known,
            await Output.IsSecretAsync(output),
            known ? await OutputUtilities.GetValueAsync(output) : null,
            await OutputUtilities.GetDependenciesAsync(output));
    }
}
