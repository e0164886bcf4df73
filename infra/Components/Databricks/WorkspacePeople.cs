using Platform.Components.Databricks.Catalogs;
using Platform.Components.Databricks.Scope;
using Platform.Components.Foundation;
using Platform.Settings;

namespace Platform.Components.Databricks;

/// <summary>Who the personas of the platform are in Databricks.</summary>
/// <param name="settings">The environment's settings.</param>
/// <param name="backbone">The groups and identities in Entra.</param>
sealed class WorkspacePeople(PlatformSettings settings, Backbone backbone)
{
    // The sites' operators administer the workspace. Everybody else works in it by what they are granted.
    static readonly Persona[] Members = [Persona.Sre, Persona.DataEngineer, Persona.DataScientist, Persona.DataAnalyst, Persona.SensitiveReader, Persona.AccountUnityAdmin];

    /// <summary>The group of a persona.</summary>
    public Grantee this[Persona persona] => Grantee.Group(backbone.Personas[persona].GroupName);

    /// <summary>The identity that deploys.</summary>
    public Grantee Deployer => Grantee.Service(backbone.Deployment.Apply.ClientId);

    /// <summary>The identity that runs jobs: one of the settings' choice, else the engineers' own.</summary>
    public Grantee Runner => Grantee.Service(RunnerPrincipal.ApplicationId);

    /// <summary>The deploying identity, for the account.</summary>
    public WorkspaceServicePrincipal DeployerPrincipal => new()
    {
        Key = "apply",
        ApplicationId = backbone.Deployment.Apply.ClientId,
        DisplayName = backbone.Deployment.Apply.Name,
        Role = WorkspaceRole.Admin,
    };

    /// <summary>The running identity, for the account.</summary>
    public WorkspaceServicePrincipal RunnerPrincipal
    {
        get
        {
            var engineers = backbone.Personas[Persona.DataEngineer];
            return new WorkspaceServicePrincipal
            {
                Key = "runner",
                ApplicationId = settings.Flows.RunAs is { } given ? given : engineers.ServiceApplicationId!,
                DisplayName = engineers.ServiceName!,
            };
        }
    }

    /// <summary>The groups, for the account.</summary>
    public IReadOnlyList<WorkspaceGroup> Groups =>
    [
        .. Members.Select(persona => new WorkspaceGroup
        {
            Key = Personas.Key(persona),
            DisplayName = backbone.Personas[persona].GroupName,
            ObjectId = backbone.Personas[persona].Group.ObjectId,
            Role = persona == Persona.Sre ? WorkspaceRole.Admin : WorkspaceRole.User,
            // Who reads results needs SQL and dashboards, not notebooks.
            WorkspaceAccess = persona is not (Persona.DataAnalyst or Persona.SensitiveReader),
        }),
    ];

    /// <summary>Who stands behind each role that data is granted to.</summary>
    public IReadOnlyDictionary<DataRole, Grantee> Roles => new Dictionary<DataRole, Grantee>
    {
        [DataRole.Deployer] = Deployer,
        [DataRole.Admin] = this[Persona.AccountUnityAdmin],
        [DataRole.Runner] = Runner,
        [DataRole.Engineer] = this[Persona.DataEngineer],
        [DataRole.Scientist] = this[Persona.DataScientist],
        [DataRole.Analyst] = this[Persona.DataAnalyst],
        [DataRole.SensitiveReader] = this[Persona.SensitiveReader],
        [DataRole.Sre] = this[Persona.Sre],
    };
}
