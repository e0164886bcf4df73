using Platform.Components.Facts;
using Platform.Settings;

namespace Platform.Components.Foundation;

/// <summary>
/// What each persona may do, per resource group: nobody owns anything, nothing is given for the whole subscription, and
/// none of these roles reads data. Data comes through Unity Catalog and the verbs of the components that hold it.
/// </summary>
public static class RoleMatrix
{
    /// <summary>Every cell that is not empty: persona, resource group, role.</summary>
    public static IReadOnlyList<RoleMatrixEntry> All { get; } =
    [
        new(Persona.Sre, ResourceGroupKey.Sre, RoleDefinitions.MonitoringContributor),
        new(Persona.Sre, ResourceGroupKey.Sre, RoleDefinitions.LogAnalyticsReader),
        new(Persona.Sre, ResourceGroupKey.Shared, RoleDefinitions.Reader),
        new(Persona.Sre, ResourceGroupKey.Network, RoleDefinitions.Reader),
        new(Persona.Sre, ResourceGroupKey.Storage, RoleDefinitions.Reader),
        new(Persona.Sre, ResourceGroupKey.MachineLearning, RoleDefinitions.Reader),
        new(Persona.Sre, ResourceGroupKey.Databricks, RoleDefinitions.Reader),
        new(Persona.Sre, ResourceGroupKey.Streaming, RoleDefinitions.Reader),
        new(Persona.DataEngineer, ResourceGroupKey.DataEngineer, RoleDefinitions.Contributor),
        new(Persona.DataEngineer, ResourceGroupKey.Databricks, RoleDefinitions.Reader),
        new(Persona.DataEngineer, ResourceGroupKey.Storage, RoleDefinitions.Reader),
        new(Persona.DataEngineer, ResourceGroupKey.Streaming, RoleDefinitions.Reader),
        new(Persona.DataEngineer, ResourceGroupKey.Sre, RoleDefinitions.LogAnalyticsReader),
        new(Persona.DataScientist, ResourceGroupKey.MachineLearning, RoleDefinitions.MlDataScientist),
        new(Persona.DataScientist, ResourceGroupKey.MachineLearning, RoleDefinitions.MlComputeOperator),
        new(Persona.DataScientist, ResourceGroupKey.Analytics, RoleDefinitions.Contributor),
        new(Persona.DataScientist, ResourceGroupKey.Databricks, RoleDefinitions.Reader),
        new(Persona.DataAnalyst, ResourceGroupKey.Analytics, RoleDefinitions.Reader),
        new(Persona.DataAnalyst, ResourceGroupKey.Dataviz, RoleDefinitions.Contributor),
        new(Persona.DataAnalyst, ResourceGroupKey.Databricks, RoleDefinitions.Reader),
        new(Persona.AccountUnityAdmin, ResourceGroupKey.Databricks, RoleDefinitions.Reader),
        new(Persona.AccountUnityAdmin, ResourceGroupKey.Storage, RoleDefinitions.Reader),
        new(Persona.Default, ResourceGroupKey.Shared, RoleDefinitions.Reader),
    ];
}
