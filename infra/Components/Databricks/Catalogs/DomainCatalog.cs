using Platform.Components.Lake;
using Platform.Mesh.Flows;
using Platform.Naming;
using Pulumi;
using Pulumi.Databricks;
using Pulumi.Databricks.Inputs;

namespace Platform.Components.Databricks.Catalogs;

/// <summary>
/// The catalog of one domain in one environment: isolated and bound to its workspace, with a storage root of its own
/// (the metastore has none); a schema per project and layer, which lies in the container of its layer; and the volumes
/// of each project. Each waits for the one before: location, catalog, binding, schema, volume.
/// </summary>
public sealed class DomainCatalog : PlatformComponent
{
    readonly DomainCatalogArgs args;
    readonly Catalog catalog;
    readonly WorkspaceBinding bound;
    readonly Dictionary<string, Schema> schemas = [];
    readonly Dictionary<string, List<Resource>> contents = [];

    /// <summary>Makes a domain's catalog.</summary>
    public DomainCatalog(string name, DomainCatalogArgs args, ComponentResourceOptions? options = null)
        : base("platform:databricks:DomainCatalog", name, args.Context, options)
    {
        this.args = args;
        catalog = MakeCatalog();
        bound = args.Workspace.Bind(this, name, "catalog", catalog.Name, catalog);
        foreach (var reader in args.Readers)
        {
            args.Workspace.Lend(this, name, catalog.Name, reader, catalog);
        }

        args.Grantor.Own(this, name, grants => grants.Catalog = catalog.Name, GrantMatrix.Catalog, bound);

        foreach (var plan in args.Plan.Schemas)
        {
            schemas[plan.Schema] = MakeSchema(plan);
            contents.TryAdd(plan.Project, []);
            contents[plan.Project].Add(schemas[plan.Schema]);
        }

        foreach (var bronze in args.Plan.Schemas.Where(plan => plan.Layer == Layers.Bronze))
        {
            MakeVolume(bronze, "landing", "Files as they come in, a folder per source");
            MakeVolume(bronze, "stage", "Files on their way to the landing area");
            MakeVolume(bronze, "checkpoints", "How far each stream has read");
            MakeVolume(bronze, "models", "Artefacts of experiments");
        }

        foreach (var gold in args.Plan.Schemas.Where(plan => plan.Layer == Layers.Gold))
        {
            MakeVolume(gold, "exchange", "Results as files, for what reads no tables: Azure Machine Learning");
        }

        RegisterOutputs();
    }

    /// <summary>Name of the catalog, known once the catalog may be used.</summary>
    public Output<string> Name => catalog.Name;

    /// <summary>The schema of a layer of a project.</summary>
    /// <param name="project">The project.</param>
    /// <param name="layer">The layer, or the word that a pipeline declares.</param>
    public Schema Schema(string project, string layer) =>
        schemas[args.Plan.Schemas.Single(plan => plan.Project == project && plan.Layer == layer).Schema];

    /// <summary>A project's schemas and volumes, and the binding: what its jobs wait for.</summary>
    /// <param name="project">The project.</param>
    public IReadOnlyList<Resource> Of(string project) => [bound, .. contents[project]];

    Catalog MakeCatalog()
    {
        var (root, ready) = args.Lake.Location(LakePaths.Catalogs);
        return new Catalog(LogicalName, new CatalogArgs
        {
            Name = args.Plan.Name,
            Comment = $"Data of the domain {args.Plan.Key}",
            Owner = args.Owner,
            StorageRoot = Below(root, args.Plan.Name),
            IsolationMode = "ISOLATED",
            ForceDestroy = args.ForceDestroy,
            ProviderConfig = new CatalogProviderConfigArgs { WorkspaceId = args.Workspace.Id },
        }, args.Workspace.InsideValidated(this, ready));
    }

    Schema MakeSchema(SchemaName plan)
    {
        var name = $"{LogicalName}-{plan.Project}-{plan.Layer}";
        var container = LakePaths.Container(plan.Layer);
        var (root, ready) = (container == ContainerKey.Sensitive ? args.Sensitive : args.Lake).Location(container);
        var schema = new Schema(name, new SchemaArgs
        {
            CatalogName = catalog.Name,
            Name = plan.Schema,
            Comment = $"Layer {plan.Layer} of the project {plan.Project}",
            Owner = args.Owner,
            StorageRoot = Below(root, LakePaths.Project(plan.Domain, plan.Project)),
            ForceDestroy = args.ForceDestroy,
            ProviderConfig = new SchemaProviderConfigArgs { WorkspaceId = args.Workspace.Id },
        }, args.Workspace.InsideStateful(this, bound, ready));
        args.Grantor.Own(
            this, name, grants => grants.Schema = schema.Id, GrantMatrix.Schema(plan.Layer, args.EngineersWrite));
        return schema;
    }

    // A volume without a container of its name is managed: it lies with the tables of its schema.
    void MakeVolume(SchemaName plan, string volumeName, string comment)
    {
        var name = $"{LogicalName}-{plan.Project}-{volumeName}";
        (Output<string> Url, Resource Ready)? location =
            LakePaths.Volumes.Contains(volumeName) ? args.Lake.Location(volumeName) : null;
        var volume = new Volume(name, new VolumeArgs
        {
            CatalogName = catalog.Name,
            SchemaName = schemas[plan.Schema].Name,
            Name = volumeName,
            Comment = comment,
            Owner = args.Owner,
            VolumeType = location is null ? "MANAGED" : "EXTERNAL",
            StorageLocation = Below(location?.Url, LakePaths.Project(plan.Domain, plan.Project)),
            ProviderConfig = new VolumeProviderConfigArgs { WorkspaceId = args.Workspace.Id },
        }, args.Workspace.InsideStateful(this, location is { } area ? [area.Ready] : []));
        args.Grantor.Own(
            this, name, grants => grants.Volume = volume.Id, GrantMatrix.Volume(volumeName, args.EngineersWrite));
        contents[plan.Project].Add(volume);
    }

    static Input<string>? Below(Output<string>? url, string path) =>
        Optional.Of(url?.Apply(root => root.TrimEnd('/') + "/" + path));
}
