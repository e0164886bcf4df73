using Platform.Mesh.Naming;

namespace Platform.Mesh.Flows;

/// <summary>A schema of Unity Catalog, and what it is for.</summary>
/// <param name="Catalog">Its catalog.</param>
/// <param name="Schema">Its name in the catalog.</param>
/// <param name="Org">The organisation that it belongs to.</param>
/// <param name="Domain">The domain.</param>
/// <param name="Project">The project.</param>
/// <param name="Layer">What flows call it: a layer, or what a pipeline declares.</param>
public sealed record SchemaName(
    string Catalog,
    string Schema,
    string Org,
    string Domain,
    string Project,
    string Layer)
{
    /// <summary><c>catalog.schema</c>.</summary>
    internal string FullName => $"{Catalog}.{Schema}";

    /// <summary>Whose it is, for messages.</summary>
    internal string Owner => $"{Org}/{Domain}/{Project}: {Layer}";

    /// <summary>A schema of a flow in one environment.</summary>
    internal static SchemaName Of(FlowPath flow, string layer, MeshNames names) =>
        new(names.Catalog(flow), names.Schema(flow, layer), flow.Org, flow.Domain, flow.Project, layer);
}
