using Platform.Components.Databricks.Scope;
using Platform.Components.Foundation;
using Platform.Settings;

namespace Platform.Components.Databricks;

/// <summary>Who the personas of the platform are in Databricks.</summary>
/// <param name="settings">The environment's settings.</param>
/// <param name="backbone">The groups and identities in Entra.</param>
public sealed class WorkspacePeople(PlatformSettings settings, Backbone backbone)
{
    // The sites' operators administer the workspace. Everybody else works in it by what they are granted.
    static readonly Persona[] Members =
    [
        Persona.Sre, Persona.DataEngineer, Persona.DataScientist, Persona.DataAnalyst, Persona.SensitiveReader,
        Persona.AccountUnityAdmin,
    ];

    /// <summary>The group of a persona.</summary>
    public Grantee this[Persona persona] => Grantee.Group(backbone.Personas[persona].GroupName);

    /// <summary>The group of those who deploy, people and pipelines: whoever makes something is in it.</summary>
    public Grantee Administrators => Grantee.Group(settings.Deployment.Administrators.Group);

    /// <summary>The identity that runs jobs: one of the settings' choice, else the engineers' own.</summary>
    public Grantee Runner => Grantee.Service(RunnerPrincipal.ApplicationId);

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
            AccountId = settings.Personas.AccountGroups?.Of(persona),
            Role = persona == Persona.Sre ? WorkspaceRole.Admin : WorkspaceRole.User,
            // Who reads results needs SQL and dashboards, not notebooks.
            WorkspaceAccess = persona is not (Persona.DataAnalyst or Persona.SensitiveReader),
        }),
    ];
}
