using Pulumi;
using Pulumi.Databricks;
using Pulumi.Databricks.Inputs;

namespace Platform.Components.Databricks.Catalogs;

/// <summary>
/// Unity Catalog of one environment, in its workspace's metastore: storage credentials and external locations, then the
/// catalogs of the domains with their schemas, volumes and grants. Tables are made by the flows.
/// </summary>
public sealed class UnityCatalog : PlatformComponent
{
    readonly UnityCatalogArgs args;
    readonly Dictionary<string, DomainCatalog> catalogs;

    /// <summary>Makes the catalogs of an environment.</summary>
    public UnityCatalog(string name, UnityCatalogArgs args, ComponentResourceOptions? options = null)
        : base("platform:databricks:UnityCatalog", name, args.Context, options)
    {
        this.args = args;
        Grantor = new Grantor(args.Workspace, args.Roles);
        // Before anything is made in the metastore: it is the right to make it. Of its own group only, so that the
        // grants of several environments do not meet.
        Permitted = Grantor.Share(
            this, $"{name}-metastore", grant => grant.Metastore = args.MetastoreId, GrantMatrix.Metastore);
        var lake = MakeAccess(args.Lake, Permitted);
        var sensitive = MakeAccess(args.Sensitive, Permitted);
        catalogs = args.Catalogs.ToDictionary(plan => plan.Name, plan => MakeCatalog(plan, lake, sensitive));
        if (catalogs.OrderBy(catalog => catalog.Key, StringComparer.Ordinal).FirstOrDefault().Value is { } first)
        {
            SetDefault(first.Name);
        }

        RegisterOutputs();
    }

    /// <summary>Grants data, for what else is a securable: models and service credentials.</summary>
    public Grantor Grantor { get; }

    /// <summary>The right to make something in the metastore: what is made there waits for it.</summary>
    public IReadOnlyList<Resource> Permitted { get; }

    /// <summary>A catalog by its name.</summary>
    public DomainCatalog this[string name] => catalogs[name];

    DomainCatalog MakeCatalog(CatalogContents plan, StorageAccess lake, StorageAccess sensitive) =>
        new($"{LogicalName}-{plan.Key}", new DomainCatalogArgs
        {
            Context = args.Context,
            Workspace = args.Workspace,
            Grantor = Grantor,
            Owner = args.Owner,
            Plan = plan,
            Lake = lake,
            Sensitive = sensitive,
            Readers = args.Readers,
            EngineersWrite = args.EngineersWrite,
            ForceDestroy = args.ForceDestroy,
        }, Part());

    StorageAccess MakeAccess(CredentialSource source, IEnumerable<Resource> after) =>
        new($"{LogicalName}-{source.Key}", new StorageAccessArgs
        {
            Context = args.Context,
            Workspace = args.Workspace,
            Grantor = Grantor,
            Owner = args.Owner,
            ForceDestroy = args.ForceDestroy,
            Source = source with { Roles = [.. source.Roles, .. after] },
        }, Part());

    // What a statement without a catalog means.
    void SetDefault(Output<string> catalog) =>
        _ = new DefaultNamespaceSetting($"{LogicalName}-default", new DefaultNamespaceSettingArgs
        {
            Namespace = new DefaultNamespaceSettingNamespaceArgs { Value = catalog },
            ProviderConfig = new DefaultNamespaceSettingProviderConfigArgs { WorkspaceId = args.Workspace.Id },
        }, args.Workspace.Inside(this));
}
