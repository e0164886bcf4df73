namespace Platform.Components.Networking;

/// <summary>The parts of a resource id, <c>/subscriptions/…/resourceGroups/…[/…/name]</c>.</summary>
/// <param name="SubscriptionId">Subscription.</param>
/// <param name="ResourceGroup">Resource group.</param>
/// <param name="Name">Name of the resource, or of the group where the id names only that.</param>
public sealed record AzureId(string SubscriptionId, string ResourceGroup, string Name)
{
    /// <summary>Takes an id apart.</summary>
    public static AzureId Parse(string id)
    {
        var parts = id.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return new(parts[1], parts[3], parts[^1]);
    }
}
