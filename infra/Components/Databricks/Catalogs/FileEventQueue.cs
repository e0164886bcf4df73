using Pulumi;

namespace Platform.Components.Databricks.Catalogs;

/// <summary>Where Databricks makes the queue and the subscription that tell of new files.</summary>
/// <param name="SubscriptionId">Subscription of the storage account.</param>
/// <param name="ResourceGroup">Resource group of the storage account.</param>
public sealed record FileEventQueue(Input<string> SubscriptionId, Input<string> ResourceGroup);
