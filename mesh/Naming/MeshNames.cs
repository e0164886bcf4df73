namespace Platform.Mesh.Naming;

/// <summary>
/// The names of what flows make in one environment. UnityCatalog creates what this names, Flow uses what this names:
/// one place, so they cannot differ.
/// </summary>
/// <param name="templates">The patterns.</param>
/// <param name="environment">The environment's name: letters and digits.</param>
/// <param name="isolated">A personal stack or that of a pull request: user and branch go before the names.</param>
/// <param name="git">Who builds from what; in an isolated stack user and branch must be known.</param>
public sealed class MeshNames(NameTemplates templates, string environment, bool isolated, GitFacts git)
{
    /// <summary>The job of a flow.</summary>
    public string Job(FlowPath flow) => Fill(templates.Job, flow);

    /// <summary>The pipeline of a flow.</summary>
    public string Pipeline(FlowPath flow) => Fill(templates.Pipeline, flow);

    /// <summary>The catalog that a flow's tables are in.</summary>
    public string Catalog(FlowPath flow) => Stored(Fill(templates.Catalog, flow));

    /// <summary>A schema of a flow.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="layer"><c>bronze</c>, <c>silver</c>, <c>gold</c>, or the schema that a pipeline declares.</param>
    public string Schema(FlowPath flow, string layer) => Stored(Fill(templates.Schema, flow, layer));

    /// <summary>A table in SQL: catalog, schema and table, each in back-ticks where SQL needs them.</summary>
    /// <param name="flow">The flow that makes the table.</param>
    /// <param name="layer">The layer.</param>
    /// <param name="table">The table.</param>
    public string Table(FlowPath flow, string layer, string table) =>
        $"{Quoted(Catalog(flow))}.{Quoted(Schema(flow, layer))}.{Quoted(table)}";

    /// <summary>A table as the REST API takes it: as it is, without back-ticks.</summary>
    /// <param name="flow">The flow that makes the table.</param>
    /// <param name="layer">The layer.</param>
    /// <param name="table">The table.</param>
    public string PlainTable(FlowPath flow, string layer, string table) =>
        $"{Catalog(flow)}.{Schema(flow, layer)}.{table}";

    /// <summary>A name as SQL takes it: in back-ticks unless it is only a to z, digits and <c>_</c>.</summary>
    public static string Quoted(string name) =>
        name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') ? name : $"`{name}`";

    string Stored(string name) => templates.LowerCase ? name.ToLowerInvariant() : name;

    string Fill(NamePair pair, FlowPath flow, string layer = "") =>
        (isolated ? pair.Isolated : pair.Shared).Render(token => token switch
    {
        "org" => flow.Org,
        "domain" => flow.Domain,
        "project" => flow.Project,
        "activity" => flow.Activity,
        "flowtype" => flow.FlowType,
        "flow" => flow.Flow,
        "env" => environment,
        "username" => git.UserToken,
        "gitbranch" => git.BranchToken,
        "gitshortref" => git.CommitToken,
        _ => layer,
    });
}
