using Platform.Mesh.Sql;

namespace Platform.Local.Engine;

/// <summary>What Delta holds a stored row to and DuckDB does not: names, and the types of numbers.</summary>
/// <param name="connection">The connection that the statement is about to run on.</param>
sealed class SqlStore(DbConnection connection)
{
    static readonly string[] Whole = ["TINYINT", "SMALLINT", "INTEGER", "BIGINT"];

    /// <summary>
    /// Refuses a fraction that goes into a column of whole numbers (Spark cuts it, DuckDB rounds it), a double into a
    /// decimal (ties), a text into another type (Spark refuses it) and a double into a text (1.0E7).
    /// </summary>
    /// <param name="statement">The statement, which messages name.</param>
    /// <param name="table">The table, quoted.</param>
    /// <param name="names">The columns that are filled, in order; null where the query fills all of them.</param>
    /// <param name="query">The query.</param>
    /// <param name="byName">Whether columns meet by name.</param>
    internal void Check(SqlStatement statement, string table, string[]? names, string query, bool byName)
    {
        var target = Describe(table);
        var source = Describe(query);
        for (var at = 0; at < source.Count; at++)
        {
            var type = source[at].Type;
            var name = byName ? source[at].Name
                : names is null ? target.ElementAtOrDefault(at).Name
                : names.ElementAtOrDefault(at);
            var into = target.Find(column => string.Equals(column.Name, name, StringComparison.OrdinalIgnoreCase)).Type;
            if (Fault(type, into) is { } fault)
            {
                throw new SqlException(statement.Fault(0, $"{name} {fault}"));
            }
        }
    }

    static string? Fault(string type, string? into) => into switch
    {
        null => null,
        _ when Whole.Contains(into) && (IsDouble(type) || IsDecimal(type)) =>
            $"holds whole numbers and is given {type}: Spark cuts a fraction and DuckDB rounds it; write "
            + "cast(floor(x) as bigint) or cast(round(x) as bigint)",
        _ when IsDecimal(into) && IsDouble(type) =>
            $"is {into} and is given {type}: ties are rounded differently; write cast(round(x, 2) as decimal(p, s))",
        _ when type == "VARCHAR" && into != "VARCHAR" =>
            $"is {into} and is given a text, which Spark refuses to store; check its shape and cast it",
        _ when into == "VARCHAR" && IsDouble(type) =>
            $"is a text and is given {type}, which the engines write differently; cast it to a decimal first",
        _ => null,
    };

    /// <summary>Refuses a source that lacks a column of the target, as Delta does.</summary>
    internal void CheckNames(SqlStatement statement, string table, string source)
    {
        var given = Describe(source).Select(column => column.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var missing = Describe(table).Select(column => column.Name).Where(name => !given.Contains(name)).ToArray();
        if (missing.Length > 0)
        {
            throw new SqlException(statement.Fault(
                0,
                $"the source of the MERGE has no {string.Join(", ", missing)}: `*` fills every column of the target "
                + "by name"));
        }
    }

    /// <summary>Makes BIGINT of a table's sums of whole numbers; one that is too large raises, as on Spark.</summary>
    internal void Narrow(string table, Action<string> execute)
    {
        foreach (var (name, _) in Describe(table).Where(column => column.Type == "HUGEINT"))
        {
            execute($"alter table {table} alter {Warehouse.Quoted(name)} type bigint");
        }
    }

    /// <summary>Refuses a table that Delta would not make, or make with other types.</summary>
    /// <param name="statement">The CREATE TABLE.</param>
    /// <param name="query">Its query, rendered.</param>
    internal void CheckColumns(SqlStatement statement, string query)
    {
        var columns = Describe($"({query})");
        foreach (var (name, type) in columns)
        {
            var fault = type switch
            {
                _ when type.StartsWith("STRUCT", StringComparison.Ordinal) =>
                    $"{name} is a row: the name of a table is no value on Spark; name its columns",
                "INTERVAL" => $"{name} is an interval, which Delta does not store; store seconds (unix_timestamp)",
                _ when columns.Exists(other => name == $"{other.Name}_1") =>
                    $"{name} is the second column of its name, which Delta refuses; name the columns",
                _ when IsDecimal(type) && !statement.Casts(name) =>
                    $"{name} is {type} by arithmetic, and another decimal on Spark; cast it to a decimal(p, s), or "
                    + "reckon with double",
                _ => null,
            };
            if (fault is not null)
            {
                throw new SqlException(statement.Fault(0, fault));
            }
        }
    }

    static bool IsDouble(string type) => type is "DOUBLE" or "FLOAT";

    static bool IsDecimal(string type) => type.StartsWith("DECIMAL(", StringComparison.Ordinal);

    /// <summary>The columns of a table or of a query in brackets, with their types.</summary>
    internal List<(string Name, string Type)> Describe(string source) =>
        connection.Rows($"describe from {source}", row => (row.GetString(0), row.GetString(1)));
}
