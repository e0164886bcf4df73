using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Preconditions;

/// <summary>
/// Many services refuse a second endpoint while the first is being attached.
/// </summary>
public sealed class EndpointsInTurn() : Precondition(
    "endpoints-in-turn",
    "Private endpoints of one target are made one after the other.",
    "databricks/terraform-databricks-sra, azure/tf/modules, endpoints of one workspace",
    "pass the endpoint before to `PrivateEndpoints.Add`")
{
    /// <inheritdoc/>
    public override IEnumerable<Need> Needs(StackFacts stack) =>
        InTurn.Of(stack.OfType(AzureTypes.PrivateEndpoint), Target);

    static string? Target(ResourceFact endpoint)
    {
        var id = endpoint.Inputs["privateLinkServiceConnections"].Items().FirstOrDefault().At("privateLinkServiceId");
        return id.IsMark()
            ? InTurn.Target(endpoint, "privateLinkServiceConnections", AzureTypes.Linkable)
            : id.Text();
    }
}
