using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Preconditions;

/// <summary>
/// The managed network of a Machine Learning workspace is made with its first compute: by then somebody may approve its
/// endpoints, and rules lead to every account that a datastore names beside the workspace's own. Nodes report to the
/// workspace by its endpoint.
/// </summary>
public sealed class MlNetworkReady() : Precondition(
    "ml-network-ready",
    "Compute of Machine Learning comes after the workspace's endpoint and its approver; its datastores are reachable.",
    "learn.microsoft.com/azure/machine-learning/how-to-managed-network",
    "wait for it, or add a rule to `managedNetwork.outboundRules`",
    Severity.High)
{
    // Azure AI Enterprise Network Connection Approver.
    const string Approver = "b556d68e-0be0-4f35-a333-ad7ee1ce17ea";

    /// <inheritdoc/>
    public override IEnumerable<Need> Needs(StackFacts stack)
    {
        ResourceFact[] approvals =
        [
            .. stack.OfType(AzureTypes.RoleAssignment).Where(role =>
                role.Inputs["roleDefinitionId"].Text()?.EndsWith(Approver, StringComparison.Ordinal) == true),
        ];
        ResourceFact[] managed = [.. stack.OfType(AzureTypes.MachineLearningWorkspace).Where(IsManaged)];
        return
        [
            .. from compute in stack.OfType(AzureTypes.MachineLearningCompute)
               from workspace in Workspaces(stack, compute)
               from need in Computes(stack, compute, workspace, approvals)
               select need,
            .. from datastore in managed.Length == 0 ? [] : stack.OfType(AzureTypes.Datastore)
               let accounts = stack.Sources(datastore, "properties", AzureTypes.StorageAccount).ToArray()
               select new Need(datastore, "a way of its workspace out to its account",
                   [.. managed.Where(workspace => accounts.All(account => Leads(workspace, account)))]),
        ];
    }

    static IEnumerable<Need> Computes(
        StackFacts stack, ResourceFact compute, ResourceFact workspace, ResourceFact[] approvals)
    {
        yield return new Need(compute, $"the private endpoint of `{workspace.Name}`, by which nodes report",
        [
            .. stack.OfType(AzureTypes.PrivateEndpoint)
                .Where(endpoint => endpoint.SourcesOf("privateLinkServiceConnections").Contains(workspace.Key))
                .SelectMany(endpoint => WorkspaceEndpoints.ZoneGroups(stack, endpoint)),
        ]);
        if (IsManaged(workspace))
        {
            yield return new Need(compute, "the role by which the managed network's endpoints are approved", approvals);
        }
    }

    static IEnumerable<ResourceFact> Workspaces(StackFacts stack, ResourceFact resource) =>
        stack.Sources(resource, "workspaceName", AzureTypes.MachineLearningWorkspace);

    static bool Leads(ResourceFact workspace, ResourceFact account) =>
        workspace.SourcesOf("managedNetwork").Contains(account.Key);

    static bool IsManaged(ResourceFact workspace) =>
        workspace.Inputs.At("managedNetwork.isolationMode").Text() is not (null or "Disabled");
}
