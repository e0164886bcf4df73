using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Cli.Planning;

/// <summary>What one environment's program asks for, and what the rules say about it.</summary>
public sealed record Plan
{
    /// <summary>The stack, which is the environment's name.</summary>
    public required string Stack { get; init; }

    /// <summary>All resources but the stack itself, by type and name.</summary>
    public required IReadOnlyList<ResourceFact> Resources { get; init; }

    /// <summary>What the rules found, the worst first.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>The stack's outputs by name.</summary>
    public JsonObject Outputs { get; init; } = [];

    /// <summary>Whether a mandatory rule is broken.</summary>
    public bool BreaksMandatoryPolicy => Findings.Any(finding => finding.Level == Level.Mandatory);
}
