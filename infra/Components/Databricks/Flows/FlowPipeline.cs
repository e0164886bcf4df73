using Pulumi;
using Pulumi.Databricks;
using Pulumi.Databricks.Inputs;

namespace Platform.Components.Databricks.Flows;

/// <summary>Turns a flow into a declarative pipeline on serverless compute, with a job beside it where a clock or an event starts it: a pipeline alone has neither.</summary>
static class FlowPipeline
{
    /// <summary>Makes the pipeline.</summary>
    public static void Make(PlatformComponent owner, FlowDeploymentArgs args, FlowNames names, IEnumerable<Resource> after)
    {
        var environment = args.Environment;
        var definition = args.Flow.Definition;
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
            RootPath = $"/Workspace{environment.Root}/{args.Flow.Path.Folder}",
            Libraries = definition.PipelineTasks.OrderBy(task => task.PipelineKey, StringComparer.Ordinal).Select(task => new PipelineLibraryArgs
            {
                File = new PipelineLibraryFileArgs { Path = $"/Workspace{environment.Root}/{args.Flow.Path.Folder}/{task.Source}" },
            }).ToArray(),
            Configuration = Configuration(args, names),
            Tags = GitTags.Tags(environment),
            RunAs = new PipelineRunAsArgs { ServicePrincipalName = environment.RunAs },
            Notifications = environment.NotificationEmails.Count == 0 ? [] :
            [
                new PipelineNotificationArgs { EmailRecipients = environment.NotificationEmails.ToArray(), Alerts = ["on-update-failure", "on-update-fatal-failure", "on-flow-failure"] },
            ],
            ProviderConfig = new PipelineProviderConfigArgs { WorkspaceId = environment.Workspace.Id },
        }, environment.Workspace.InsideStateful(owner, after));
        _ = new Permissions($"{owner.LogicalName}-pipeline", new PermissionsArgs
        {
            PipelineId = pipeline.Id,
            AccessControls = [environment.Owner.May("IS_OWNER"), .. environment.Operators.Select(who => who.May("CAN_RUN")), .. environment.Viewers.Select(who => who.May("CAN_VIEW"))],
            ProviderConfig = new PermissionsProviderConfigArgs { WorkspaceId = environment.Workspace.Id },
        }, environment.Workspace.Inside(owner));
        if (definition.Schedule is not null || definition.Trigger is not null)
        {
            FlowJob.MakeStarter(owner, args, names, pipeline);
        }
    }

    // A pipeline's SQL reads these as ${name}.
    static Dictionary<string, string> Configuration(FlowDeploymentArgs args, FlowNames names) =>
        names.TableParameters.Concat(args.Flow.Definition.Parameters).Concat(GitTags.Facts(args.Environment)).Append(new("pipeline_env", args.Environment.Context.Names.Environment))
            .ToDictionary(pair => pair.Key, pair => pair.Value);
}
