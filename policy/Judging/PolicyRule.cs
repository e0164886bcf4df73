using Platform.Policy.Facts;

namespace Platform.Policy.Judging;

/// <summary>
/// A rule over the facts of a plan. What a value says that is not known before the deployment is neither right nor
/// wrong: such a violation is <see cref="Violation.NotJudged"/>.
/// </summary>
/// <param name="name">The name in findings: lower case with hyphens.</param>
/// <param name="level">What breaking it means for the plan, where an environment does not say otherwise.</param>
/// <param name="severity">How much harm breaking it can do.</param>
/// <param name="description">What the rule asks for, in one sentence.</param>
/// <param name="fix">The change that mends a plan that breaks it, in the imperative.</param>
/// <param name="controls">
/// The controls that it serves: of the Microsoft cloud security benchmark, version 1, such as `NS-2`; of Databricks'
/// Security Analysis Tool with `SAT-` before them. None: it serves none.
/// </param>
public abstract class PolicyRule(
    string name, Level level, Severity severity, string description, string fix,
    params IReadOnlyList<string> controls)
{
    /// <summary>The name in findings.</summary>
    public string Name { get; } = name;

    /// <summary>What breaking it means for the plan, where an environment does not say otherwise.</summary>
    public Level Level { get; } = level;

    /// <summary>How much harm breaking it can do.</summary>
    public Severity Severity { get; } = severity;

    /// <summary>What the rule asks for, in one sentence.</summary>
    public string Description { get; } = description;

    /// <summary>The change that mends a plan that breaks it.</summary>
    public string Fix { get; } = fix;

    /// <summary>The controls that it serves; empty: none.</summary>
    public IReadOnlyList<string> Controls { get; } = controls;

    /// <summary>The numbers that an environment may choose; none by default.</summary>
    public virtual IReadOnlyList<RuleParameter> Parameters => [];

    /// <summary>
    /// Whether the answer depends on what the settings say, beyond the resources; who does not know the settings cannot
    /// judge. Default: it does not.
    /// </summary>
    public virtual bool AsksSettings => false;

    /// <summary>The value of a parameter in the environment of a plan.</summary>
    protected int ValueOf(RuleParameter parameter, StackFacts stack) =>
        stack.Parameters.GetValueOrDefault($"{Name}.{parameter.Name}", parameter.Default);

    /// <summary>Every place where the plan breaks the rule, and every place that it cannot judge.</summary>
    public abstract IEnumerable<Violation> Check(StackFacts stack);
}
