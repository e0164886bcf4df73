using Platform.Naming;
using Pulumi;
using Pulumi.AzureNative.MachineLearningServices;
using Pulumi.AzureNative.MachineLearningServices.Inputs;

namespace Platform.Components.MachineLearning;

/// <summary>Compute of an ML workspace: a cluster that scales to nothing, and for one person an instance.</summary>
static class MlCompute
{
    /// <summary>Makes the cluster, and the instance where an owner is configured.</summary>
    /// <param name="workspace">The workspace, whose managed network the first compute brings about.</param>
    /// <param name="args">The workspace's arguments.</param>
    /// <param name="after">The workspace's endpoint, by which nodes report, and the roles that they need.</param>
    internal static void Add(MlWorkspace workspace, MlWorkspaceArgs args, Resource[] after)
    {
        Compute(workspace, args, after, "train", AzureKind.MachineLearningCluster, "AmlCompute", new()
        {
            ["vmSize"] = args.Settings.VmSize,
            ["vmPriority"] = $"{args.Settings.Priority}",
            ["scaleSettings"] = new Dictionary<string, object?>
            {
                ["minNodeCount"] = args.Settings.MinNodes,
                ["maxNodeCount"] = args.Settings.MaxNodes,
                ["nodeIdleTimeBeforeScaleDown"] = $"PT{args.Settings.IdleMinutes}M",
            },
            ["remoteLoginPortPublicAccess"] = "Disabled",
        });
        if (args.Settings.InstanceOwner is { } owner)
        {
            Compute(workspace, args, after, "desk", AzureKind.MachineLearningInstance, "ComputeInstance", new()
            {
                ["vmSize"] = args.Settings.VmSize,
                ["idleTimeBeforeShutdown"] = $"PT{Math.Max(args.Settings.IdleMinutes, ShortestIdle)}M",
                ["personalComputeInstanceSettings"] = new Dictionary<string, object?>
                {
                    ["assignedUser"] = new Dictionary<string, object?>
                    {
                        ["objectId"] = owner,
                        ["tenantId"] = workspace.Context.TenantId,
                    },
                },
                ["sshSettings"] = new Dictionary<string, object?> { ["sshPublicAccess"] = "Disabled" },
            });
        }
    }

    // The service takes 15 minutes to 3 days for an instance.
    const int ShortestIdle = 15;

    // The SDK leaves this untyped; use the API's own names.
    static void Compute(MlWorkspace workspace, MlWorkspaceArgs args, Resource[] after, string purpose, AzureKind kind,
        string type, Dictionary<string, object?> properties)
    {
        properties["enableNodePublicIp"] = false;
        if (args.Subnet is { } subnet)
        {
            properties["subnet"] = new Dictionary<string, object?> { ["id"] = subnet.Id };
        }

        _ = new Compute($"{workspace.LogicalName}-{purpose}", new ComputeArgs
        {
            ComputeName = workspace.Context.Names.Of(kind, purpose),
            WorkspaceName = workspace.Resource.Name,
            ResourceGroupName = args.Zone.ResourceGroup.Name,
            Location = workspace.Context.Location,
            Identity = new ManagedServiceIdentityArgs
            {
                Type = ManagedServiceIdentityType.UserAssigned,
                UserAssignedIdentities = [workspace.Identities.Compute.Id],
            },
            Properties = new Dictionary<string, object?>
            {
                ["computeType"] = type,
                ["disableLocalAuth"] = true,
                ["properties"] = properties,
            },
            Tags = workspace.Context.Tags,
        }, workspace.Child(after));
    }
}
