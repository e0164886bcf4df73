using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Preconditions;

/// <summary>
/// An isolated securable serves the workspaces that it is bound to, and no other.
/// </summary>
public sealed class IsolatedNeedsBinding() : Precondition(
    "isolated-needs-binding",
    "What is made from an isolated catalog, location or credential waits for its binding to the workspace.",
    "terraform-provider-databricks, docs/resources/workspace_binding.md",
    "wait for what `WorkspaceScope.Bind` gives back")
{
    // What is done through a securable; its binding itself, and grants on it, come before or beside.
    static readonly string[] Users =
    [
        DatabricksTypes.ExternalLocation, DatabricksTypes.Catalog, DatabricksTypes.Schema, DatabricksTypes.Volume,
        DatabricksTypes.Model,
    ];

    static readonly string[] Inputs = ["credentialName", "storageRoot", "storageLocation", "catalogName"];

    /// <inheritdoc/>
    public override IEnumerable<Need> Needs(StackFacts stack) =>
        from user in stack.OfType(Users)
        from source in Inputs.SelectMany(input => stack.Sources(user, input, DatabricksTypes.Securables)).Distinct()
        where source.Inputs["isolationMode"].Text()?.EndsWith("ISOLATED", StringComparison.Ordinal) is true
        select new Need(user, $"the binding of `{source.Name}`",
        [
            .. stack.OfType(DatabricksTypes.Binding)
                .Where(binding => binding.SourcesOf("securableName").Contains(source.Key)),
        ]);
}
