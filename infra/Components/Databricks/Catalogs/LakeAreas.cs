using Platform.Components.Lake;
using Platform.Mesh.Flows;
using Platform.Naming;
using Pulumi;

namespace Platform.Components.Databricks.Catalogs;

/// <summary>
/// Which containers of the lake Unity Catalog reaches, and by which connector. Each location is a container of its own,
/// so none lies in another.
/// </summary>
static class LakeAreas
{
    /// <summary>Tables, landed files, checkpoints and exchanged files.</summary>
    public static CredentialSource Lake(Storage storage, Input<string> resourceGroupName)
    {
        var names = storage.Context.Names;
        return new CredentialSource
        {
            Key = "lake",
            Name = $"{names.Platform}_{names.Environment}_lake",
            Comment = "Everything but the sensitive layer",
            ConnectorId = storage.Connector.Resource.Id,
            Roles = [.. storage.Grants],
            Locations =
            [
                Location(names, storage.Catalogs, "Roots of the catalogs"),
                .. Layers.All.Select(layer => Location(names, storage[layer], $"Tables of the layer {layer}")),
                Location(names, storage[ContainerKey.Stage], "Files on their way to the landing area"),
                Location(names, storage.Landing, "Files as they come in") with
                {
                    FileEvents = new FileEventQueue(storage.Context.SubscriptionId, resourceGroupName),
                },
                Location(names, storage.Checkpoints, "How far streams have read"),
                Location(names, storage.Exchange, "Results as files"),
            ],
        };
    }

    /// <summary>The sensitive layer alone.</summary>
    public static CredentialSource Sensitive(Storage storage)
    {
        var names = storage.Context.Names;
        return new CredentialSource
        {
            Key = "sensitive",
            Name = $"{names.Platform}_{names.Environment}_sensitive",
            Comment = "The sensitive layer alone",
            ConnectorId = storage.SensitiveConnector.Resource.Id,
            Roles = [.. storage.Grants],
            Locations = [Location(names, storage[ContainerKey.Sensitive], "What only few may read")],
        };
    }

    static LocationSource Location(Names names, LakeContainer container, string comment) => new()
    {
        Key = container.Key,
        Name = $"{names.Platform}_{names.Environment}_{container.Key}",
        Comment = comment,
        Url = container.Url,
    };
}
