using Platform.Components.Databricks.Scope;
using Pulumi;
using Pulumi.Databricks;
using Pulumi.Databricks.Inputs;

namespace Platform.Components.Databricks;

/// <summary>
/// What runs inside a workspace: a policy per kind of cluster, and one serverless SQL warehouse. Jobs use serverless
/// compute or the job cluster template. An instance pool and a shared interactive cluster are made where the settings
/// ask for them.
/// </summary>
public sealed class Compute : PlatformComponent
{
    readonly ComputeArgs args;

    /// <summary>Makes the compute of a workspace.</summary>
    public Compute(string name, ComputeArgs args, ComponentResourceOptions? options = null)
        : base("platform:databricks:Compute", name, args.Context, options)
    {
        this.args = args;
        var families = args.Families;
        var job = MakePolicy("job", families.Job, ClusterPolicies.Job(args.Limits), args.JobUsers);
        var interactive = MakePolicy(
            "interactive", families.Interactive, ClusterPolicies.Interactive(args.Limits), args.InteractiveUsers);
        MakePolicy("pipeline", families.Pipeline, ClusterPolicies.Pipeline(args.Limits), args.JobUsers);
        Warehouse = MakeWarehouse();
        JobCluster = new JobClusterTemplate(job.Id, args.Limits);

        var pool = args.Pool is null ? null : MakePool(args.Pool);
        if (args.InteractiveCluster)
        {
            MakeInteractiveCluster(interactive, pool);
        }

        RegisterOutputs();
    }

    /// <summary>The serverless SQL warehouse.</summary>
    public SqlEndpoint Warehouse { get; }

    /// <summary>The cluster that a task without serverless compute runs on.</summary>
    public JobClusterTemplate JobCluster { get; }

    // A family is the base, which Databricks keeps up to date; what this platform demands is laid over it.
    ClusterPolicy MakePolicy(string kind, string? family, string definition, IReadOnlyList<Grantee> users)
    {
        var policy = new ClusterPolicy($"{LogicalName}-{kind}", new ClusterPolicyArgs
        {
            Name = $"{args.Prefix}-{kind}",
            Definition = Optional.Of(family is null ? definition : null),
            PolicyFamilyId = Optional.Of(family),
            PolicyFamilyDefinitionOverrides = Optional.Of(family is null ? null : definition),
            ProviderConfig = new ClusterPolicyProviderConfigArgs { WorkspaceId = args.Workspace.Id },
        }, args.Workspace.Inside(this));
        args.Workspace.Permit(
            this,
            $"{LogicalName}-{kind}-policy",
            on => on.ClusterPolicyId = policy.Id,
            users.May("CAN_USE"));
        return policy;
    }

    SqlEndpoint MakeWarehouse()
    {
        var warehouse = new SqlEndpoint($"{LogicalName}-warehouse", new SqlEndpointArgs
        {
            Name = $"{args.Prefix}-sql",
            ClusterSize = args.WarehouseSize,
            MinNumClusters = 1,
            MaxNumClusters = args.WarehouseMaxClusters,
            AutoStopMins = args.WarehouseAutoStopMinutes,
            // Serverless needs the type as well: without it the API makes a classic warehouse.
            WarehouseType = "PRO",
            EnableServerlessCompute = true,
            Channel = new SqlEndpointChannelArgs { Name = "CHANNEL_NAME_CURRENT" },
            Tags = new SqlEndpointTagsArgs
            {
                CustomTags = args.Limits.Tags.OrderBy(tag => tag.Key, StringComparer.Ordinal)
                    .Select(tag => new SqlEndpointTagsCustomTagArgs { Key = tag.Key, Value = tag.Value }).ToArray(),
            },
            ProviderConfig = new SqlEndpointProviderConfigArgs { WorkspaceId = args.Workspace.Id },
        }, args.Workspace.Inside(this));
        args.Workspace.Permit(
            this,
            $"{LogicalName}-warehouse",
            on => on.SqlEndpointId = warehouse.Id,
            [args.Administrators.May("CAN_MANAGE"), .. args.WarehouseUsers.May("CAN_USE")]);
        return warehouse;
    }

    InstancePool MakePool(InstancePoolLimits limits)
    {
        var pool = new InstancePool($"{LogicalName}-pool", new InstancePoolArgs
        {
            InstancePoolName = $"{args.Prefix}-pool",
            NodeTypeId = args.Limits.NodeTypes[0],
            MinIdleInstances = limits.MinIdle,
            MaxCapacity = limits.MaxCapacity,
            IdleInstanceAutoterminationMinutes = limits.IdleMinutes,
            EnableElasticDisk = true,
            PreloadedSparkVersions = [args.Limits.SparkVersion],
            CustomTags = args.Limits.Tags.ToDictionary(),
            ProviderConfig = new InstancePoolProviderConfigArgs { WorkspaceId = args.Workspace.Id },
        }, args.Workspace.Inside(this));
        args.Workspace.Permit(
            this,
            $"{LogicalName}-pool",
            on => on.InstancePoolId = pool.Id,
            [args.Administrators.May("CAN_MANAGE"), .. args.InteractiveUsers.May("CAN_ATTACH_TO")]);
        return pool;
    }

    void MakeInteractiveCluster(ClusterPolicy policy, InstancePool? pool)
    {
        var cluster = new Cluster($"{LogicalName}-interactive", new ClusterArgs
        {
            ClusterName = $"{args.Prefix}-interactive",
            PolicyId = policy.Id,
            SparkVersion = args.Limits.SparkVersion,
            // With a pool the nodes are the pool's.
            NodeTypeId = Optional.Of(pool is null ? args.Limits.NodeTypes[0] : null),
            DriverNodeTypeId = Optional.Of(pool is null ? args.Limits.NodeTypes[0] : null),
            AzureAttributes = Optional.Of(pool is null
                ? new ClusterAzureAttributesArgs { FirstOnDemand = ClusterPolicies.FirstOnDemand }
                : null),
            InstancePoolId = Optional.Of(pool?.Id),
            DataSecurityMode = "USER_ISOLATION",
            Autoscale = new ClusterAutoscaleArgs { MinWorkers = 1, MaxWorkers = args.Limits.MaxWorkers },
            AutoterminationMinutes = args.Limits.AutoterminationMinutes,
            CustomTags = args.Limits.Tags.ToDictionary(),
            ProviderConfig = new ClusterProviderConfigArgs { WorkspaceId = args.Workspace.Id },
        }, args.Workspace.Inside(this));
        args.Workspace.Permit(
            this,
            $"{LogicalName}-interactive",
            on => on.ClusterId = cluster.Id,
            [args.Administrators.May("CAN_MANAGE"), .. args.InteractiveUsers.May("CAN_RESTART")]);
    }
}
