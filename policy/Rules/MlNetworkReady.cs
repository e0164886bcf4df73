using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// The managed network of a Machine Learning workspace is made with its first compute: by then somebody may approve its
/// endpoints, and rules lead to every account that a datastore names beside the workspace's own. Nodes report to the
/// workspace by its endpoint. Source: learn.microsoft.com/azure/machine-learning/how-to-managed-network.
/// </summary>
public sealed class MlNetworkReady() : PolicyRule(
    "ml-network-ready", Level.Mandatory, Severity.High,
    "Compute of Machine Learning comes after the workspace's endpoint and its approver; its datastores are reachable.")
{
    // Azure AI Enterprise Network Connection Approver.
    const string Approver = "b556d68e-0be0-4f35-a333-ad7ee1ce17ea";

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack)
    {
        var byKey = stack.Resources.ToDictionary(resource => resource.Key);
        return
        [
            .. stack.OfType("azure-native:machinelearningservices:Compute").SelectMany(Computes),
            .. stack.OfType("azure-native:machinelearningservices:Datastore").SelectMany(Datastores),
        ];

        IEnumerable<Violation> Computes(ResourceFact compute)
        {
            var before = Before(compute).ToArray();
            var workspace = before.FirstOrDefault(found => found.Type == AzureTypes.MachineLearningWorkspace);
            if (workspace is null)
            {
                yield break;
            }

            if (!before.Any(found => found.Type == AzureTypes.ZoneGroup && Leads(found, workspace)))
            {
                yield return new Violation(
                    compute, $"does not wait for the private endpoint of `{workspace.Name}`, by which nodes report");
            }

            if (IsManaged(workspace) && !before.Any(found => found.Type == AzureTypes.RoleAssignment
                && found.Inputs["roleDefinitionId"].Text()?.EndsWith(Approver, StringComparison.Ordinal) == true))
            {
                yield return new Violation(
                    compute, "does not wait for the role by which the managed network's endpoints are approved");
            }
        }

        IEnumerable<Violation> Datastores(ResourceFact datastore) =>
            from workspace in Named(datastore, AzureTypes.MachineLearningWorkspace).Where(IsManaged)
            from account in Named(datastore, AzureTypes.StorageAccount)
            where !workspace.Dependencies.Contains(account.Key)
            select new Violation(
                datastore, $"`managedNetwork.outboundRules` of `{workspace.Name}` leads not to `{account.Name}`");

        IEnumerable<ResourceFact> Named(ResourceFact resource, string type) =>
            Known(resource.Dependencies).Where(found => found.Type == type);

        bool Leads(ResourceFact group, ResourceFact workspace) =>
            Named(group, AzureTypes.PrivateEndpoint).Any(endpoint => endpoint.Dependencies.Contains(workspace.Key));

        IEnumerable<ResourceFact> Known(IEnumerable<string> keys) =>
            keys.Select(key => byKey.GetValueOrDefault(key)).OfType<ResourceFact>();

        IEnumerable<ResourceFact> Before(ResourceFact resource)
        {
            var seen = new HashSet<string>();
            var open = new Stack<ResourceFact>([resource]);
            while (open.TryPop(out var at))
            {
                foreach (var found in Known(at.DependsOn.Concat(at.Dependencies)).Where(found => seen.Add(found.Key)))
                {
                    open.Push(found);
                    yield return found;
                }
            }
        }
    }

    static bool IsManaged(ResourceFact workspace) =>
        workspace.Inputs.At("managedNetwork.isolationMode").Text() is not (null or "Disabled");
}
