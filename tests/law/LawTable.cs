using System.Text.Json;
using Platform.Local.Engine;

namespace Platform.Tests.Law;

/// <summary>Rows with hard values that the cases read.</summary>
/// <param name="Name">The name of the table.</param>
/// <param name="Columns">Name and type of each column, in Spark's words.</param>
/// <param name="Rows">The rows, as texts and whole numbers that are cast.</param>
sealed record LawTable(string Name, string[][] Columns, JsonElement[][] Rows)
{
    /// <summary>The statement that makes the table on DuckDB.</summary>
    internal string Sql()
    {
        var names = string.Join(", ", Columns.Select(column => column[0]));
        var casts = string.Join(", ", Columns.Select(column => $"cast({column[0]} as {column[1]}) as {column[0]}"));
        var rows = string.Join(", ", Rows.Select(row => $"({string.Join(", ", row.Select(Literal))})"));
        return $"create table {Name} as select {casts} from (values {rows}) as v({names})";
    }

    /// <summary>A type of DuckDB in Spark's words.</summary>
    internal static string SparkType(string type) => type.EndsWith("[]", StringComparison.Ordinal)
        ? $"array<{SparkType(type[..^2])}>"
        : type switch
        {
            "INTEGER" => "int",
            "VARCHAR" => "string",
            _ => type.ToLowerInvariant(),
        };

    static string Literal(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Warehouse.Literal(value.GetString()!),
        _ => value.GetRawText(),
    };
}
