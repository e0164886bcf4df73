namespace Platform.Settings;

/// <summary><c>platform:databricks</c>: the account, and compute in the workspace.</summary>
public sealed record DatabricksSettings
{
    /// <summary>Required. The Databricks account.</summary>
    [RegularExpression(Patterns.Guid, ErrorMessage = Patterns.GuidText)]
    public required string AccountId { get; init; }

    /// <summary>True when left out: compute reaches the control plane over a private endpoint only.</summary>
    public bool PrivateEndpoint { get; init; } = true;

    /// <summary>The sign-in endpoint, one per region, on a workspace that stays; none when left out.</summary>
    public Ownership BrowserAuthentication { get; init; }

    /// <summary>True when left out: no Hive metastore, no DBFS root.</summary>
    public bool DisableLegacyFeatures { get; init; } = true;

    /// <summary>The account's settings: no legacy features in new workspaces; not made here when left out.</summary>
    [AllowedValues(Ownership.None, Ownership.Create)]
    public Ownership AccountSettings { get; init; }

    /// <summary>True when left out: each query and each command of a notebook is logged.</summary>
    public bool VerboseAudit { get; init; } = true;

    /// <summary>What leaves the workspace by its pages; nothing when left out.</summary>
    public ExportSettings Export { get; init; } = new();

    /// <summary>Days that a personal access token lives, 1 to 730; there are no such tokens when left out.</summary>
    [Range(1, 730, ErrorMessage = "1 to 730")]
    public int? TokenLifetimeDays { get; init; }

    /// <summary>What a month of Databricks may cost, in US dollars at list price; no budget when left out.</summary>
    [Range(1, 100_000_000, ErrorMessage = "1 to 100000000")]
    public int? MonthlyBudgetUsd { get; init; }

    /// <summary>A policy that puts the platform's tags on what serverless compute costs; none when left out.</summary>
    public bool BudgetPolicy { get; init; }

    /// <summary>Families that the cluster policies are made from; none when left out.</summary>
    public PolicyFamiliesSettings PolicyFamilies { get; init; } = new();

    /// <summary>Runtime of classic compute; <c>17.3.x-scala2.13</c> when left out.</summary>
    [RegularExpression(@"^\d+(\.\d+)?\.x-(photon-|cpu-ml-|gpu-ml-)?scala2\.1[23]$",
        ErrorMessage = "a runtime such as 17.3.x-scala2.13")]
    public string SparkVersion { get; init; } = "17.3.x-scala2.13";

    /// <summary>Node of classic compute; <c>Standard_D4ads_v5</c> when left out.</summary>
    [RegularExpression(@"^Standard_\w+$", ErrorMessage = "an Azure size such as Standard_D4ads_v5")]
    public string NodeType { get; init; } = "Standard_D4ads_v5";

    /// <summary>Maximum workers of a cluster; 4 when left out.</summary>
    [Range(1, 100, ErrorMessage = "1 to 100")]
    public int MaxWorkers { get; init; } = 4;

    /// <summary>Minutes until an idle cluster stops, 10 to 120; 30 when left out.</summary>
    [Range(10, 120, ErrorMessage = "10 to 120")]
    public int AutoterminationMinutes { get; init; } = 30;

    /// <summary>Size of the SQL warehouse; <c>2X-Small</c> when left out.</summary>
    [AllowedValues("2X-Small", "X-Small", "Small", "Medium", "Large", "X-Large", "2X-Large", "3X-Large", "4X-Large")]
    public string WarehouseSize { get; init; } = "2X-Small";

    /// <summary>Maximum clusters of the SQL warehouse; 1 when left out.</summary>
    [Range(1, 40, ErrorMessage = "1 to 40")]
    public int WarehouseMaxClusters { get; init; } = 1;

    /// <summary>Minutes until the idle warehouse stops; 10 when left out.</summary>
    [Range(5, 1440, ErrorMessage = "5 to 1440")]
    public int WarehouseAutoStopMinutes { get; init; } = 10;
}
