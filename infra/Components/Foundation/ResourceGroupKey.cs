namespace Platform.Components.Foundation;

/// <summary>What resource groups are for: the company's standard five, and one for each module.</summary>
public static class ResourceGroupKey
{
    /// <summary>What everybody uses: the vault.</summary>
    public const string Shared = "shared";

    /// <summary>Data engineers' own resources.</summary>
    public const string DataEngineer = "data-engineer";

    /// <summary>Analysts' and scientists' own resources.</summary>
    public const string Analytics = "analytics";

    /// <summary>Logs, alerts, deployment identities.</summary>
    public const string Sre = "sre";

    /// <summary>Dashboards and reports.</summary>
    public const string Dataviz = "dataviz";

    /// <summary>Network, DNS zones, private endpoints.</summary>
    public const string Network = "network";

    /// <summary>The lake.</summary>
    public const string Storage = "storage";

    /// <summary>Azure Machine Learning.</summary>
    public const string MachineLearning = "ml";

    /// <summary>The Databricks workspace and its connectors.</summary>
    public const string Databricks = "databricks";

    /// <summary>Event ingress.</summary>
    public const string Streaming = "streaming";

    /// <summary>Every key.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Shared, DataEngineer, Analytics, Sre, Dataviz, Network, Storage, MachineLearning, Databricks, Streaming];
}
