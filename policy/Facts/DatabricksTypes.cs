namespace Platform.Policy.Facts;

/// <summary>Type tokens of Databricks that more than one rule names.</summary>
public static class DatabricksTypes
{
    /// <summary>A SQL alert.</summary>
    public const string Alert = "databricks:index/alertV2:AlertV2";

    /// <summary>A catalog of Unity Catalog.</summary>
    public const string Catalog = "databricks:index/catalog:Catalog";

    /// <summary>A cluster that people start.</summary>
    public const string Cluster = "databricks:index/cluster:Cluster";

    /// <summary>A path of the lake that Unity Catalog reaches.</summary>
    public const string ExternalLocation = "databricks:index/externalLocation:ExternalLocation";

    /// <summary>A job.</summary>
    public const string Job = "databricks:index/job:Job";

    /// <summary>A volume of Unity Catalog.</summary>
    public const string Volume = "databricks:index/volume:Volume";

    /// <summary>A schema of Unity Catalog.</summary>
    public const string Schema = "databricks:index/schema:Schema";
}
