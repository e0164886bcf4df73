using System.Text.RegularExpressions;
using Platform.Mesh.Faults;
using Platform.Mesh.Flows;

namespace Platform.Components.Databricks.Flows;

/// <summary>
/// SQL for alerts and dashboards, which have no parameters that stand for tables: the full names are written in.
/// </summary>
static partial class FullNames
{
    /// <summary>The SQL with the full name of a table in place of each <c>identifier(:table)</c>.</summary>
    /// <param name="sql">The SQL.</param>
    /// <param name="file">Where it stands, for the fault.</param>
    /// <param name="environment">The flows of the environment and the names of what they make.</param>
    /// <param name="reader">A flow of the project that the SQL belongs to.</param>
    /// <exception cref="FaultException">
    /// The SQL reads what is no gold table of the domain: people see results, not what they are made from.
    /// </exception>
    public static string In(string sql, string file, FlowEnvironment environment, Flow reader) =>
        TableParameter().Replace(sql, match =>
            TableReference.TryParseParameter(match.Groups[1].Value) is { Table.Layer: Layers.Gold } table
            && environment.Mesh.Maker(reader, table) is { } maker
                ? environment.Names.Table(maker.Path, table.Table.Layer, table.Table.Table)
                : throw new FaultException(new Fault(
                    file,
                    "",
                    match.Value,
                    "identifier(:gold_<table>) with a gold table that a flow of the project makes")));

    [GeneratedRegex(@"identifier\s*\(\s*:(\w+)\s*\)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TableParameter();
}
