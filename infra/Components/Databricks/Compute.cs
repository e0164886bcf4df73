using Platform.Components.Databricks.Scope;
using Pulumi;
using Pulumi.Databricks;
using Pulumi.Databricks.Inputs;

namespace Platform.Components.Databricks;

/// <summary>
/// What runs inside a workspace: a policy per kind of cluster and one serverless SQL warehouse. Jobs use serverless compute or the job cluster template; where
/// settings ask for them there are also an instance pool and a shared interactive cluster.
/// </summary>
public sealed class Compute : PlatformComponent
{
    readonly ComputeArgs args;

    /// <summary>Makes the compute of a workspace.</summary>
    public Compute(string name, ComputeArgs args, ComponentResourceOptions? options = null) : base("platform:databricks:Compute", name, args.Context, options)
    {
        this.args = args;
        var job = Policy("job", ClusterPolicies.Job(args.Limits), args.JobUsers);
        var interactive = Policy("interactive", ClusterPolicies.Interactive(args.Limits), args.InteractiveUsers);
        Policy("pipeline", ClusterPolicies.Pipeline(args.Limits), args.JobUsers);
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

    ClusterPolicy Policy(string kind, string definition, IReadOnlyList<Grantee> users)
    {
        var policy = new ClusterPolicy($"{LogicalName}-{kind}", new ClusterPolicyArgs
        {
            Name = $"{args.Prefix}-{kind}",
            Definition = definition,
            ProviderConfig = new ClusterPolicyProviderConfigArgs { WorkspaceId = args.Workspace.Id },
        }, args.Workspace.Inside(this));
        _ = new Permissions($"{LogicalName}-{kind}-policy", new PermissionsArgs
        {
            ClusterPolicyId = policy.Id,
            AccessControls = users.Select(user => user.May("CAN_USE")).ToArray(),
            ProviderConfig = new PermissionsProviderConfigArgs { WorkspaceId = args.Workspace.Id },
        }, args.Workspace.Inside(this));
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
        _ = new Permissions($"{LogicalName}-warehouse", new PermissionsArgs
        {
            SqlEndpointId = warehouse.Id,
            AccessControls = [args.Owner.May("IS_OWNER"), .. args.WarehouseUsers.Select(user => user.May("CAN_USE"))],
            ProviderConfig = new PermissionsProviderConfigArgs { WorkspaceId = args.Workspace.Id },
        }, args.Workspace.Inside(this));
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
        _ = new Permissions($"{LogicalName}-pool", new PermissionsArgs
        {
            InstancePoolId = pool.Id,
            AccessControls = args.InteractiveUsers.Select(user => user.May("CAN_ATTACH_TO")).ToArray(),
            ProviderConfig = new PermissionsProviderConfigArgs { WorkspaceId = args.Workspace.Id },
        }, args.Workspace.Inside(this));
        return pool;
    }

    void MakeInteractiveCluster(ClusterPolicy policy, InstancePool? pool)
    {
        var cluster = new Cluster($"{LogicalName}-interactive", new ClusterArgs
        {
            ClusterName = $"{args.Prefix}-interactive",
            PolicyId = policy.Id,
            ApplyPolicyDefaultValues = true,
            SparkVersion = args.Limits.SparkVersion,
            NodeTypeId = pool is null ? (Input<string>)args.Limits.NodeTypes[0] : null,
            InstancePoolId = pool is null ? null : (Input<string>)pool.Id,
            DataSecurityMode = "USER_ISOLATION",
            Autoscale = new ClusterAutoscaleArgs { MinWorkers = 1, MaxWorkers = args.Limits.MaxWorkers },
            AutoterminationMinutes = args.Limits.AutoterminationMinutes,
            CustomTags = args.Limits.Tags.ToDictionary(),
            ProviderConfig = new ClusterProviderConfigArgs { WorkspaceId = args.Workspace.Id },
        }, args.Workspace.Inside(this));
        _ = new Permissions($"{LogicalName}-interactive", new PermissionsArgs
        {
            ClusterId = cluster.Id,
            AccessControls = args.InteractiveUsers.Select(user => user.May("CAN_RESTART")).ToArray(),
            ProviderConfig = new PermissionsProviderConfigArgs { WorkspaceId = args.Workspace.Id },
        }, args.Workspace.Inside(this));
    }
}
