using Pulumi;
using Pulumi.Databricks;
using Pulumi.Databricks.Inputs;

namespace Platform.Components.Databricks.Catalogs;

/// <summary>
/// Unity Catalog of one environment, in an adopted metastore: storage credentials and external locations, then the catalogs of the domains with their schemas,
/// volumes and grants. Tables are made by the flows.
/// </summary>
public sealed class UnityCatalog : PlatformComponent
{
    // What cost, lineage, job and query questions are asked of. Billing is on by itself and is refused when declared.
    static readonly string[] SystemSchemas = ["access", "compute", "lakeflow", "query"];

    readonly UnityCatalogArgs args;

    /// <summary>Makes the catalogs of an environment.</summary>
    public UnityCatalog(string name, UnityCatalogArgs args, ComponentResourceOptions? options = null)
        : base("platform:databricks:UnityCatalog", name, args.Context, options)
    {
        this.args = args;
        Grantor = new Grantor(args.Workspace, args.Roles);
        if (args.OwnsSystemSchemas)
        {
            SwitchSystemSchemasOn();
        }

        IReadOnlyList<Resource> metastore = args.OwnsMetastoreGrants
            ? Grantor.Share(this, $"{name}-metastore", grant => grant.Metastore = args.MetastoreId, GrantMatrix.Metastore)
            : [];


        var lake = Access(args.Lake, metastore);
        var sensitive = Access(args.Sensitive, metastore);
        Catalogs = args.Catalogs.ToDictionary(plan => plan.Name, plan => new DomainCatalog($"{name}-{plan.Key}", new DomainCatalogArgs
        {
            Context = args.Context,
            Workspace = args.Workspace,
            Grantor = Grantor,
            Retry = args.Retry,
            Owner = args.Owner,
            Plan = plan,
            Lake = lake,
            Sensitive = sensitive,
            EngineersWrite = args.EngineersWrite,
            ForceDestroy = args.ForceDestroy,
        }, Part()));
        RegisterOutputs();
    }

    /// <summary>Grants data, for what else is a securable: models and service credentials.</summary>
    public Grantor Grantor { get; }

    /// <summary>The catalogs by name.</summary>
    public IReadOnlyDictionary<string, DomainCatalog> Catalogs { get; }

    /// <summary>The first catalog by name; null when no flow needs one.</summary>
    public DomainCatalog? First => Catalogs.OrderBy(catalog => catalog.Key, StringComparer.Ordinal).FirstOrDefault().Value;

    /// <summary>What a project's jobs need to be there: its schemas and volumes, in a catalog that is bound.</summary>
    /// <param name="catalog">Name of the catalog.</param>
    /// <param name="project">The project.</param>
    public IReadOnlyList<Resource> Of(string catalog, string project) => Catalogs[catalog].Of(project);

    StorageAccess Access(CredentialSource source, IEnumerable<Resource> after) => new($"{LogicalName}-{source.Key}", new StorageAccessArgs
    {
        Context = args.Context,
        Workspace = args.Workspace,
        Grantor = Grantor,
        Retry = args.Retry,
        Owner = args.Owner,
        ForceDestroy = args.ForceDestroy,
        Source = source with { Roles = [.. source.Roles, .. after] },
    }, Part());

    void SwitchSystemSchemasOn()
    {
        foreach (var schema in SystemSchemas)
        {
            _ = new SystemSchema($"{LogicalName}-system-{schema}", new SystemSchemaArgs
            {
                Schema = schema,
                ProviderConfig = new SystemSchemaProviderConfigArgs { WorkspaceId = args.Workspace.Id },
            }, args.Workspace.Inside(this));
        }
    }
}
