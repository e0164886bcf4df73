using Platform.Components.Databricks.Catalogs;
using Platform.Components.Databricks.Scope;
using Platform.Mesh.Flows;
using Platform.Mesh.Naming;
using Platform.Settings;
using Pulumi;

namespace Platform.Components.Databricks.Flows;

/// <summary>What all flows of an environment have in common.</summary>
public sealed record FlowEnvironment
{
    /// <inheritdoc cref="PlatformComponent.Context"/>
    public required PlatformContext Context { get; init; }

    /// <summary>The workspace that flows run in.</summary>
    public required WorkspaceScope Workspace { get; init; }

    /// <summary>The names of what flows make.</summary>
    public required MeshNames Names { get; init; }

    /// <summary>Every flow of the environment.</summary>
    public required DataMesh Mesh { get; init; }

    /// <summary>The catalogs, schemas and volumes that flows use.</summary>
    public required UnityCatalog UnityCatalog { get; init; }

    /// <summary>Job cluster and warehouse.</summary>
    public required Compute Compute { get; init; }

    /// <summary>The service principal that jobs run as.</summary>
    public required Grantee Runner { get; init; }

    /// <summary>
    /// Who manages jobs, pipelines and alerts: the group of those who deploy. None is named as owner, for an owner is
    /// one person or one pipeline (Terraform provider, permissions: a job cannot have a group as an owner), and the
    /// workspace lets an administrator make an owner of nobody but himself.
    /// </summary>
    public required Grantee Administrators { get; init; }

    /// <summary>Who starts runs and looks at them.</summary>
    public required IReadOnlyList<Grantee> Operators { get; init; }

    /// <summary>Who sees runs and dashboards.</summary>
    public required IReadOnlyList<Grantee> Viewers { get; init; }

    /// <summary>Who sees people as they are; everybody else what masks leave of them.</summary>
    public required IReadOnlyList<Grantee> SeePeople { get; init; }

    /// <summary>Operators and viewers.</summary>
    public IEnumerable<Grantee> Readers => [.. Operators, .. Viewers];

    /// <summary>Whether schedules and triggers are paused, and pipelines in development mode.</summary>
    public required bool Paused { get; init; }

    /// <summary>Whether every flow has run once, so that jobs may wait for tables.</summary>
    public required bool TablesExist { get; init; }

    /// <summary>Paths of the flows that run all the time, whatever they say. Default: none.</summary>
    public IReadOnlyList<string> Continuous { get; init; } = [];

    /// <summary>Who hears of failed, slow and lagging runs; empty: nobody.</summary>
    public required IReadOnlyList<string> NotificationEmails { get; init; }

    /// <summary>The webhook of a channel of Teams that hears of it too; null: none.</summary>
    public Secret? TeamsWebhook { get; init; }

    /// <summary>The webhook of a channel of Slack that hears of it too; null: none.</summary>
    public Secret? SlackWebhook { get; init; }

    /// <summary>The page of run books that alerts link to; null: there is none.</summary>
    public required string? RunBooks { get; init; }

    /// <summary>Whether this is a personal stack or that of a pull request.</summary>
    public required bool Isolated { get; init; }

    /// <summary>Id of the policy that marks what serverless compute costs. Default: null, there is none.</summary>
    public Output<string>? BudgetPolicy { get; init; }

    /// <summary>Who deploys from what.</summary>
    public required GitFacts Git { get; init; }

    /// <summary>The commit that last changed each flow or its project; one that git does not know is missing.</summary>
    public required IReadOnlyDictionary<FlowPath, string> Commits { get; init; }

    /// <summary>The repository; null when unknown.</summary>
    public required string? GitUrl { get; init; }

    /// <summary>The catalog that a flow's tables are in.</summary>
    public DomainCatalog CatalogOf(FlowPath path) => UnityCatalog[Names.Catalog(path)];

    /// <summary>What a flow's job waits for: schemas and volumes of its project, in a bound catalog.</summary>
    public IReadOnlyList<Resource> DataOf(FlowPath path) => CatalogOf(path).Of(path.Project);

    /// <summary>What the flows of an environment have in common.</summary>
    /// <param name="definition">The settings and the flows.</param>
    /// <param name="workspace">The workspace that they run in.</param>
    /// <param name="unityCatalog">Where their data is.</param>
    public static FlowEnvironment From(
        EnvironmentDefinition definition, DatabricksWorkspace workspace, UnityCatalog unityCatalog)
    {
        var settings = definition.Settings;
        return new()
        {
            Context = workspace.Context,
            Workspace = workspace.Scope,
            Names = settings.MeshNames,
            Mesh = definition.Mesh,
            UnityCatalog = unityCatalog,
            Compute = workspace.Compute,
            Runner = workspace.People.Runner,
            Administrators = workspace.People.Administrators,
            Operators = [workspace.People[Persona.DataEngineer], workspace.People[Persona.Sre]],
            // Jobs must: what a mask leaves would be written into the next table.
            SeePeople =
            [
                workspace.People[Persona.DataEngineer], workspace.People[Persona.SensitiveReader],
                workspace.People.Runner,
            ],
            Viewers = [workspace.People[Persona.DataScientist], workspace.People[Persona.DataAnalyst]],
            Paused = settings.Flows.Schedules == PauseStatus.Paused,
            TablesExist = settings.Flows.TablesExist,
            Continuous = settings.Flows.Continuous,
            NotificationEmails = settings.Flows.NotificationEmails,
            TeamsWebhook = settings.Flows.TeamsWebhook,
            SlackWebhook = settings.Flows.SlackWebhook,
            RunBooks = settings.Monitoring.RunBooks,
            Isolated = settings.IsIsolated,
            BudgetPolicy = workspace.BudgetPolicy,
            Git = settings.GitFacts,
            Commits = definition.Commits,
            GitUrl = settings.Git.Url,
        };
    }

    /// <summary>The workspace folder that mirrors the repository; only deployments write to it.</summary>
    public string Root => Isolated
        ? $"/platform/{Context.Names.Environment}/{Git.UserToken}_{Git.BranchToken}"
        : $"/platform/{Context.Names.Environment}";

    /// <summary>Which deployment made something; the value of the tag of that name.</summary>
    public string Deployment => Isolated
        ? $"{Context.Names.Environment}_{Git.UserToken}_{Git.BranchToken}"
        : Context.Names.Environment;
}
