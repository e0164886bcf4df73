using Platform.Components.Databricks.Scope;
using Platform.Mesh.Flows;
using Platform.Settings;
using Pulumi;
using Pulumi.Databricks;
using Pulumi.Databricks.Inputs;

namespace Platform.Components.Workloads;

/// <summary>
/// A registered model behind an address: one version, on serverless CPUs that scale to nothing. Engineers may ask it;
/// nobody but the administrators may change it.
/// </summary>
public sealed class ModelEndpoint : PlatformComponent
{
    /// <summary>Makes the endpoint.</summary>
    public ModelEndpoint(string name, ModelEndpointArgs args, ComponentResourceOptions? options = null)
        : base("platform:workloads:ModelEndpoint", name, args.Environment.Context, options)
    {
        var (environment, settings) = (args.Environment, args.Settings);
        var flow = environment.Mesh.Find(ServingRules.ProjectOf(settings))[0].Path;
        var model = settings.Model.Split('/')[^1];
        var endpoint = new ModelServing($"{name}-endpoint", new ModelServingArgs
        {
            // Letters, digits, _ and -: the name is in the address.
            Name = $"{environment.Deployment}-{flow.Project}-{model}",
            Description = $"Version {settings.Version} of {settings.Model}",
            Tags = Context.Tags.OrderBy(tag => tag.Key, StringComparer.Ordinal)
                .Select(tag => new ModelServingTagArgs { Key = tag.Key, Value = tag.Value }).ToArray(),
            BudgetPolicyId = Databricks.Optional.Of(environment.BudgetPolicy),
            Config = new ModelServingConfigArgs
            {
                ServedEntities =
                [
                    new ModelServingConfigServedEntityArgs
                    {
                        Name = model,
                        // A model of Unity Catalog is named like a table.
                        EntityName = environment.Names.PlainTable(flow, Layers.Gold, model),
                        EntityVersion = settings.Version,
                        WorkloadType = "CPU",
                        WorkloadSize = settings.Size,
                        ScaleToZeroEnabled = true,
                    },
                ],
                TrafficConfig = new ModelServingConfigTrafficConfigArgs
                {
                    Routes =
                    [
                        new ModelServingConfigTrafficConfigRouteArgs
                        {
                            ServedEntityName = model,
                            TrafficPercentage = 100,
                        },
                    ],
                },
            },
            ProviderConfig = new ModelServingProviderConfigArgs { WorkspaceId = environment.Workspace.Id },
        }, environment.Workspace.Inside(this, environment.DataOf(flow)));
        environment.Workspace.Permit(
            this,
            $"{name}-endpoint",
            on => on.ServingEndpointId = endpoint.ServingEndpointId,
            [
                environment.Administrators.May("CAN_MANAGE"),
                .. environment.Operators.May("CAN_QUERY"),
                .. environment.Viewers.May("CAN_VIEW"),
            ]);
        RegisterOutputs();
    }
}
