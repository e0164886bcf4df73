using Platform.Cli.Planning;

namespace Platform.Cli.Update;

/// <summary>An environment that exists, and an update of it.</summary>
/// <param name="Plan">The plan, with what is unknown in the update.</param>
/// <param name="Changed">Type and name of what changes; null: everything at once.</param>
/// <param name="Resources">How many resources can change.</param>
/// <param name="Causes">Those that, changed alone, replace others.</param>
public sealed record UpdatePlan(Plan Plan, string? Changed, int Resources, IReadOnlyList<Cause> Causes)
{
    /// <summary>What happens to each resource that changes, or is reached by a change.</summary>
    public required IReadOnlyList<Effect> Effects { get; init; }
}
