using Platform.Components.Databricks.Scope;
using Platform.Settings;

namespace Platform.Components.Databricks.Catalogs;

/// <summary>Who stands behind each role that data is granted to.</summary>
static class DataRoles
{
    /// <summary>The roles of an environment.</summary>
    /// <param name="people">Its people and identities in Databricks.</param>
    public static IReadOnlyDictionary<DataRole, Grantee> Of(WorkspacePeople people) => new Dictionary<DataRole, Grantee>
    {
        [DataRole.Deployer] = people.Administrators,
        [DataRole.Admin] = people[Persona.AccountUnityAdmin],
        [DataRole.Runner] = people.Runner,
        [DataRole.Engineer] = people[Persona.DataEngineer],
        [DataRole.Scientist] = people[Persona.DataScientist],
        [DataRole.Analyst] = people[Persona.DataAnalyst],
        [DataRole.SensitiveReader] = people[Persona.SensitiveReader],
        [DataRole.Sre] = people[Persona.Sre],
    };
}
