using Platform.Components.Databricks.Scope;
using Pulumi;
using Pulumi.Databricks;
using Pulumi.Databricks.Inputs;

namespace Platform.Components.Databricks.Flows;

/// <summary>
/// Turns a flow into a declarative pipeline on serverless compute. A pipeline has neither clock nor trigger, so where
/// one starts it there is a job beside it.
/// </summary>
static class FlowPipeline
{
    /// <summary>Makes the pipeline.</summary>
    public static void Make(
        PlatformComponent owner, FlowDeploymentArgs args, FlowNames names, IEnumerable<Resource> after)
    {
        var environment = args.Environment;
        var definition = args.Flow.Definition;
        var folder = $"/Workspace{environment.Root}/{args.Flow.Path.Folder}";
        // Deleting a pipeline drops the tables that it keeps.
        var pipeline = new Pipeline($"{owner.LogicalName}-pipeline", new PipelineArgs
        {
            Name = environment.Names.Pipeline(args.Flow.Path),
            Catalog = names.Catalog,
            Schema = environment.Names.Schema(args.Flow.Path, definition.Schema!),
            Serverless = true,
            Channel = "CURRENT",
            AllowDuplicateNames = false,
            Development = environment.Paused,
            Continuous = definition.Continuous is not null && !environment.Paused,
            RootPath = folder,
            Libraries = definition.PipelineTasks
                .OrderBy(task => task.PipelineKey, StringComparer.Ordinal)
                .Select(task => new PipelineLibraryArgs
                {
                    File = new PipelineLibraryFileArgs { Path = $"{folder}/{task.Source}" },
                })
                .ToArray(),
            Configuration = Configuration(args, names),
            BudgetPolicyId = Optional.Of(environment.BudgetPolicy),
            Tags = GitTags.Tags(environment, args.Flow),
            RunAs = new PipelineRunAsArgs { ServicePrincipalName = environment.Runner.Name },
            Notifications = environment.NotificationEmails.Count == 0 ? [] :
            [
                new PipelineNotificationArgs
                {
                    EmailRecipients = environment.NotificationEmails.ToArray(),
                    Alerts = ["on-update-failure", "on-update-fatal-failure", "on-flow-failure"],
                },
            ],
            ProviderConfig = new PipelineProviderConfigArgs { WorkspaceId = environment.Workspace.Id },
        }, environment.Workspace.InsideStateful(owner, after));
        environment.Workspace.Permit(
            owner,
            $"{owner.LogicalName}-pipeline",
            on => on.PipelineId = pipeline.Id,
            [
                environment.Administrators.May("CAN_MANAGE"),
                .. environment.Operators.May("CAN_RUN"),
                .. environment.Viewers.May("CAN_VIEW"),
            ]);
        if (definition.Schedule is not null || definition.Trigger is not null)
        {
            FlowJob.MakeStarter(owner, args, names, pipeline);
        }
    }

    // A pipeline's SQL reads these as ${name}.
    static Dictionary<string, string> Configuration(FlowDeploymentArgs args, FlowNames names) =>
        names.TableParameters
            .Concat(args.Flow.Definition.Parameters)
            .Concat(GitTags.Parameters(args.Environment, args.Flow))
            .ToDictionary(pair => pair.Key, pair => pair.Value);
}
