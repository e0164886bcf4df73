using System.Globalization;
using System.Text.Json;
using Platform.Mesh.Faults;
using Platform.Mesh.Yaml;
using Platform.Policy.Judging;

namespace Platform.Cli.Rules;

/// <summary>Reads what an environment says about the rules; a file that is not there says nothing.</summary>
public static class RuleBookFile
{
    /// <summary>The file of levels and parameters.</summary>
    public const string Choices = "policies.yml";

    /// <summary>The file of exceptions.</summary>
    public const string Exceptions = "policy-exceptions.yml";

    /// <summary>What an environment says.</summary>
    /// <param name="root">The folder of the project.</param>
    /// <param name="environment">The environment; whatever is said of others is checked too.</param>
    /// <exception cref="FaultException">Everything that is wrong in both files.</exception>
    public static RuleBook Read(string root, string environment)
    {
        var faults = new FaultList();
        var choices = faults.Try(() => Bind<RuleChoices>(root, Choices, ChoiceRules.Check)) ?? new();
        var exceptions = faults.Try(() => Bind<ExceptionChoices>(root, Exceptions, ChoiceRules.Check)) ?? new();
        faults.ThrowIfAny();
        return new RuleBook
        {
            Levels = choices.Levels.Where(one => one.Environment == environment)
                .ToDictionary(one => one.Rule, one => one.Level),
            Parameters = choices.Parameters.Where(one => one.Environment == environment)
                .ToDictionary(one => $"{one.Rule}.{one.Parameter}", one => one.Value),
            Exceptions =
            [
                .. exceptions.Exceptions.Where(one => one.Environment == environment)
                    .Select(one => new RuleException(one.Rule, one.Resource, one.Reason, Day(one.Expires)!.Value)),
            ],
        };
    }

    /// <summary>The day that a text names; null: none.</summary>
    internal static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, default, out var day) ? day : null;

    static T? Bind<T>(string root, string file, Action<T, string, Action<string, string?, string>> check)
        where T : class, new()
    {
        var path = Path.Combine(root, file);
        if (!File.Exists(path))
        {
            return null;
        }

        var node = YamlReader.ReadYaml(File.ReadAllText(path), file);
        var binder = new Binder(file, JsonNamingPolicy.SnakeCaseLower);
        var read = binder.Bind<T>(node);
        if (binder.Faults.Count == 0)
        {
            check(read, root, (key, got, allowed) => binder.Add(key, got, allowed, node.LineOf(key)));
        }

        return binder.Faults.Count == 0 ? read : throw new FaultException(binder.Faults);
    }
}
