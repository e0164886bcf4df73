using Platform.Mesh.Naming;

namespace Platform.Mesh.Flows;

/// <summary>
/// What makes a flow try out its project: its job runs every flow of it, on schemas and volumes of its own, checks what
/// they made and removes it.
/// </summary>
public sealed record Integration
{
    /// <summary>Ends the project's name in those schemas and volumes; what is removed must be called so.</summary>
    public const string Suffix = "_integration";

    /// <summary>
    /// Required. The environments that have the job; elsewhere nothing is planned, and its tasks refuse.
    /// </summary>
    [RegularExpression("^[a-z][a-z0-9]*$", ErrorMessage = "names of environments")]
    public required IReadOnlyList<string> Environments { get; init; }

    /// <summary>The place of a flow while it is tried out: names are made from it.</summary>
    public static FlowPath PlaceOf(FlowPath path) => path with { Project = path.Project + Suffix };
}
