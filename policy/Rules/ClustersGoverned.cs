using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// A cluster without a mode of access knows no grant of Unity Catalog, and one whose script comes from DBFS runs
/// what anybody put there. Source: learn.microsoft.com/azure/databricks/compute/access-mode-limitations.
/// </summary>
public sealed class ClustersGoverned() : ResourceRule(
    "clusters-governed", Level.Mandatory, Severity.High,
    "Clusters are of a mode that Unity Catalog governs, and take no script from DBFS.",
    "set `dataSecurityMode` and keep scripts in a volume", "PV-3", "SAT-GOV-12", "SAT-GOV-25")
{
    static readonly RequiredValue[] Modes =
    [
        Mode(DatabricksTypes.Cluster, ""), Mode(DatabricksTypes.Job, "jobClusters.newCluster."),
    ];

    static readonly (string Type, string Path)[] Scripts =
    [
        (DatabricksTypes.Cluster, "initScripts.dbfs"), (DatabricksTypes.Job, "jobClusters.newCluster.initScripts.dbfs"),
        (DatabricksTypes.Pipeline, "clusters.initScripts.dbfs"),
    ];

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack) =>
    [
        .. from mode in Modes
           from resource in stack.OfType(mode.Type)
           where mode.Type == DatabricksTypes.Cluster
               || resource.Inputs.All("jobClusters.newCluster").Any(cluster => cluster is not null)
           from violation in mode.Check(resource)
           select violation,
        .. from script in Scripts
           from resource in stack.OfType(script.Type)
           where resource.Inputs.All(script.Path).Any(found => found is not null)
           select new Violation(resource, $"`{script.Path}` is set; take the script from a volume"),
    ];

    static RequiredValue Mode(string type, string before) =>
        new(type, before + "dataSecurityMode", "SINGLE_USER", "USER_ISOLATION");
}
