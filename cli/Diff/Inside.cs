using Platform.Cli.Planning;
using Platform.Policy.Facts;

namespace Platform.Cli.Diff;

/// <summary>
/// What is inside a Databricks workspace names it by its number. Of a workspace that is replaced no preview knows the
/// number, and the provider refuses to plan whatever has one that is not known any more
/// (terraform-provider-databricks, common/unified_provider.go, namespaceForceNew). No rule over one plan can see it: a
/// plan does not say what was there before.
/// </summary>
static class Inside
{
    /// <summary>What to do before a change; null: nothing.</summary>
    /// <param name="before">The plan of what exists.</param>
    /// <param name="change">The change.</param>
    public static string? First(Plan before, ResourceChange change)
    {
        if (change.Resource.Type != AzureTypes.DatabricksWorkspace
            || change.Kind is not (ChangeKind.Replaced or ChangeKind.MayReplace))
        {
            return null;
        }

        var inside = before.Resources.Count(DatabricksTypes.IsInside);
        return inside == 0 ? null : $"destroy the {inside} resources inside it, see docs/destroy-and-roll-back.md";
    }
}
