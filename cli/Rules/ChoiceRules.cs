using System.Globalization;
using Platform.Policy;
using Platform.Policy.Judging;
using Platform.Settings;

namespace Platform.Cli.Rules;

/// <summary>What the types of the two files of rules cannot say.</summary>
static class ChoiceRules
{
    /// <summary>Checks levels and parameters.</summary>
    public static void Check(RuleChoices choices, string root, Action<string, string?, string> add)
    {
        var stacks = SettingsFile.StacksIn(root);
        foreach (var (index, one) in choices.Levels.Index())
        {
            var key = $"levels[{index}]";
            var rule = Named(one.Environment, one.Rule, key, stacks, add);
            if (rule is not null and not ValuesRule && one.Level == Level.Remediate)
            {
                add($"{key}.level", "remediate", "advisory, mandatory or disabled: this rule asks for no one value");
            }

            Once(choices.Levels.Take(index).Any(other => (other.Environment, other.Rule) ==
                (one.Environment, one.Rule)), $"{key}.rule", one.Rule, add);
        }

        foreach (var (index, one) in choices.Parameters.Index())
        {
            var key = $"parameters[{index}]";
            var rule = Named(one.Environment, one.Rule, key, stacks, add);
            var parameter = rule?.Parameters.FirstOrDefault(known => known.Name == one.Parameter);
            if (rule is not null && parameter is null)
            {
                var known = string.Join(", ", rule.Parameters.Select(known => known.Name));
                add($"{key}.parameter", one.Parameter, known.Length == 0 ? "none: the rule has no parameter" : known);
            }
            else if (parameter is not null && (one.Value < parameter.Least || one.Value > parameter.Most))
            {
                add($"{key}.value", one.Value.ToString(CultureInfo.InvariantCulture),
                    $"{parameter.Least} to {parameter.Most} {parameter.Unit}");
            }

            Once(choices.Parameters.Take(index).Any(other => (other.Environment, other.Rule, other.Parameter) ==
                (one.Environment, one.Rule, one.Parameter)), $"{key}.parameter", one.Parameter, add);
        }
    }

    /// <summary>Checks exceptions.</summary>
    public static void Check(ExceptionChoices choices, string root, Action<string, string?, string> add)
    {
        var stacks = SettingsFile.StacksIn(root);
        foreach (var (index, one) in choices.Exceptions.Index())
        {
            var key = $"exceptions[{index}]";
            Named(one.Environment, one.Rule, key, stacks, add);
            if (one.Resource.Split("::") is not [{ Length: > 0 }, { Length: > 0 }])
            {
                add($"{key}.resource", one.Resource, "type and name of a resource: <type>::<name>");
            }

            if (string.IsNullOrWhiteSpace(one.Reason))
            {
                add($"{key}.reason", one.Reason, "why the rule may be broken");
            }

            if (RuleBookFile.Day(one.Expires) is null)
            {
                add($"{key}.expires", one.Expires, "a day: yyyy-mm-dd");
            }

            Once(choices.Exceptions.Take(index).Any(other => (other.Environment, other.Rule, other.Resource) ==
                (one.Environment, one.Rule, one.Resource)), $"{key}.resource", one.Resource, add);
        }
    }

    static PolicyRule? Named(
        string environment, string name, string key, IReadOnlyList<string> stacks,
        Action<string, string?, string> add)
    {
        if (!stacks.Contains(environment))
        {
            add($"{key}.environment", environment, string.Join(", ", stacks));
        }

        var rule = Policies.All.FirstOrDefault(rule => rule.Name == name);
        if (rule is null)
        {
            add($"{key}.rule", name, "the name of a rule in docs/policies.md");
        }

        return rule;
    }

    static void Once(bool again, string key, string got, Action<string, string?, string> add)
    {
        if (again)
        {
            add(key, got, "each once per environment");
        }
    }
}
