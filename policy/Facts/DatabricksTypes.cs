namespace Platform.Policy.Facts;

/// <summary>Type tokens of Databricks that more than one rule names, and the groups they form.</summary>
public static class DatabricksTypes
{
    /// <summary>What holds the catalogs of a region.</summary>
    public const string Metastore = "databricks:index/metastore:Metastore";

    /// <summary>A metastore's assignment to a workspace.</summary>
    public const string MetastoreAssignment = "databricks:index/metastoreAssignment:MetastoreAssignment";

    /// <summary>A principal's assignment to a workspace.</summary>
    public const string Assignment = "databricks:index/mwsPermissionAssignment:MwsPermissionAssignment";

    /// <summary>The binding of a workspace to the network of serverless compute.</summary>
    public const string NetworkBinding = "databricks:index/mwsNccBinding:MwsNccBinding";

    /// <summary>A group of the account.</summary>
    public const string Group = "databricks:index/group:Group";

    /// <summary>A service principal of the account.</summary>
    public const string ServicePrincipal = "databricks:index/servicePrincipal:ServicePrincipal";

    /// <summary>Who may use and manage a service principal.</summary>
    public const string RuleSet = "databricks:index/accessControlRuleSet:AccessControlRuleSet";

    /// <summary>The access list of a workspace object.</summary>
    public const string Permissions = "databricks:index/permissions:Permissions";

    /// <summary>One principal's privileges on a securable.</summary>
    public const string Grant = "databricks:index/grant:Grant";

    /// <summary>All privileges on a securable.</summary>
    public const string Grants = "databricks:index/grants:Grants";

    /// <summary>The binding of a securable to a workspace.</summary>
    public const string Binding = "databricks:index/workspaceBinding:WorkspaceBinding";

    /// <summary>By what Unity Catalog reaches storage.</summary>
    public const string StorageCredential = "databricks:index/storageCredential:StorageCredential";

    /// <summary>By what jobs reach another service.</summary>
    public const string Credential = "databricks:index/credential:Credential";

    /// <summary>A path of storage with its credential.</summary>
    public const string ExternalLocation = "databricks:index/externalLocation:ExternalLocation";

    /// <summary>A catalog.</summary>
    public const string Catalog = "databricks:index/catalog:Catalog";

    /// <summary>A schema.</summary>
    public const string Schema = "databricks:index/schema:Schema";

    /// <summary>A volume.</summary>
    public const string Volume = "databricks:index/volume:Volume";

    /// <summary>A model.</summary>
    public const string Model = "databricks:index/registeredModel:RegisteredModel";

    /// <summary>A job.</summary>
    public const string Job = "databricks:index/job:Job";

    /// <summary>A declarative pipeline.</summary>
    public const string Pipeline = "databricks:index/pipeline:Pipeline";

    /// <summary>An alert over a query.</summary>
    public const string Alert = "databricks:index/alertV2:AlertV2";

    /// <summary>A cluster policy.</summary>
    public const string ClusterPolicy = "databricks:index/clusterPolicy:ClusterPolicy";

    /// <summary>A cluster.</summary>
    public const string Cluster = "databricks:index/cluster:Cluster";

    /// <summary>Machines that wait for clusters.</summary>
    public const string InstancePool = "databricks:index/instancePool:InstancePool";

    /// <summary>An endpoint that serves models.</summary>
    public const string ModelServing = "databricks:index/modelServing:ModelServing";

    /// <summary>What a principal may do in a workspace.</summary>
    public const string Entitlements = "databricks:index/entitlements:Entitlements";

    /// <summary>Switches of a workspace.</summary>
    public const string WorkspaceConf = "databricks:index/workspaceConf:WorkspaceConf";

    /// <summary>A SQL warehouse.</summary>
    public const string Warehouse = "databricks:index/sqlEndpoint:SqlEndpoint";

    /// <summary>Addresses that a workspace answers.</summary>
    public const string AddressList = "databricks:index/ipAccessList:IpAccessList";

    /// <summary>A folder of a workspace.</summary>
    public const string Directory = "databricks:index/directory:Directory";

    /// <summary>A notebook.</summary>
    public const string Notebook = "databricks:index/notebook:Notebook";

    /// <summary>A file of a workspace.</summary>
    public const string File = "databricks:index/workspaceFile:WorkspaceFile";

    /// <summary>A dashboard.</summary>
    public const string Dashboard = "databricks:index/dashboard:Dashboard";

    /// <summary>An experiment of MLflow.</summary>
    public const string Experiment = "databricks:index/mlflowExperiment:MlflowExperiment";

    /// <summary>What Unity Catalog governs and somebody owns.</summary>
    public static IReadOnlyList<string> Securables { get; } =
        [Metastore, StorageCredential, Credential, ExternalLocation, Catalog, Schema, Volume, Model];

    /// <summary>Whether a resource is inside a workspace: the account's provider names the workspace for it.</summary>
    public static bool IsInside(ResourceFact resource) =>
        resource.Type.StartsWith("databricks:", StringComparison.Ordinal)
        && resource.Inputs["providerConfig"] is not null;
}
