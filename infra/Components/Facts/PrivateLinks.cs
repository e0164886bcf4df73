namespace Platform.Components.Facts;

/// <summary>Group ids and DNS zones. Source: learn.microsoft.com/azure/private-link/private-endpoint-dns.</summary>
public static class PrivateLinks
{
    /// <summary>UI, REST API and cluster relay of a Databricks workspace.</summary>
    public static readonly PrivateLink DatabricksApi =
        new("api", "databricks_ui_api", "privatelink.azuredatabricks.net");

    /// <summary>Callback of the single sign-on to Databricks: one per region and DNS zone.</summary>
    public static readonly PrivateLink DatabricksLogin =
        new("login", "browser_authentication", "privatelink.azuredatabricks.net");

    /// <summary>Blobs.</summary>
    public static readonly PrivateLink Blob = new("blob", "blob", "privatelink.blob.core.windows.net");

    /// <summary>Hierarchical file system of a lake; such an account needs <see cref="Blob"/> beside it.</summary>
    public static readonly PrivateLink Dfs = new("dfs", "dfs", "privatelink.dfs.core.windows.net");

    /// <summary>Queues; file events arrive in one.</summary>
    public static readonly PrivateLink Queue = new("queue", "queue", "privatelink.queue.core.windows.net");

    /// <summary>File shares; an ML workspace keeps its notebooks in one.</summary>
    public static readonly PrivateLink File = new("file", "file", "privatelink.file.core.windows.net");

    /// <summary>Key Vault.</summary>
    public static readonly PrivateLink Vault = new("vault", "vault", "privatelink.vaultcore.azure.net");

    /// <summary>Azure ML workspace: API and notebooks.</summary>
    public static readonly PrivateLink MlWorkspace =
        new("workspace", "amlworkspace", "privatelink.api.azureml.ms", "privatelink.notebooks.azure.net");

    /// <summary>Container registry (Premium).</summary>
    public static readonly PrivateLink Registry = new("registry", "registry", "privatelink.azurecr.io");

    /// <summary>Event Hubs namespace (Standard and up).</summary>
    public static readonly PrivateLink EventHubs = new("namespace", "namespace", "privatelink.servicebus.windows.net");

    /// <summary>Every zone in use, each once, in alphabetical order.</summary>
    public static IReadOnlyList<string> Zones { get; } =
        [.. new[] { DatabricksApi, DatabricksLogin, Blob, Dfs, Queue, File, Vault, MlWorkspace, Registry, EventHubs }
            .SelectMany(link => link.Zones)
            .Distinct()
            .Order(StringComparer.Ordinal)];

    /// <summary>
    /// Zones in which resources of other people are looked up too, such as the account of a partner. One that has a
    /// private endpoint of its own resolves through the zone, where we have no record of it: without a fall-back to
    /// public resolution its name does not exist here. Sources: learn.microsoft.com/azure/dns/private-dns-fallback;
    /// Azure/terraform-azurerm-avm-ptn-network-private-link-private-dns-zones, issue 106.
    /// </summary>
    public static IReadOnlyList<string> OthersHaveToo { get; } =
        [.. new[] { Blob, Dfs, Queue, Vault }.SelectMany(link => link.Zones)];
}
