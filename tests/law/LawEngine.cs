using System.Text.Json;
using System.Text.RegularExpressions;
using DuckDB.NET.Data;
using Platform.Local.Engine;
using Platform.Mesh.Sql;

namespace Platform.Tests.Law;

/// <summary>DuckDB with the prelude and the cases' tables; texts go through scanner, renderer and session.</summary>
sealed class LawEngine : IDisposable
{
    const string Query = "create or replace table law.result using delta as ";

    static readonly Dictionary<string, string> Tables = new() { ["gold_t"] = "law.t", ["gold_u"] = "law.u" };

    readonly DuckDBConnection connection = new("DataSource=:memory:");
    readonly Dictionary<string, string> values = LawCase.Data<Dictionary<string, string>>("parameters.json");

    internal LawEngine()
    {
        connection.Open();
        Execute(Warehouse.Prelude);
        foreach (var table in LawCase.Data<LawTable[]>("tables.json"))
        {
            Execute(table.Sql());
        }
    }

    /// <summary>What the law says of a case: nothing, or the sentences that refuse it.</summary>
    internal static string[] Refused(LawCase law) => [.. Script(law).Faults.Select(fault => $"{fault.Sentence}")];

    /// <summary>Whether the rows come in an order.</summary>
    internal static bool Ordered(LawCase law)
    {
        var last = Script(law).Statements[^1];
        return last.Top("order", 0) > 0 && last.Top("limit", 0) < 0;
    }

    /// <summary>What DuckDB answers.</summary>
    /// <exception cref="SqlException">Where the session refuses the statement before it runs.</exception>
    internal LawAnswer Answer(LawCase law)
    {
        Execute("set search_path = 'main'; drop schema if exists law cascade; create schema law");
        var own = values.Concat(law.Values ?? []).GroupBy(pair => pair.Key)
            .ToDictionary(pairs => pairs.Key, pairs => pairs.Last().Value);
        try
        {
            Execute("create table law.result (none int)");
            var script = Script(law);
            new SqlSession(connection, Tables, own, _ => { }).Run(script);
            return script.Statements[^1].Has(0, "create", "or", "replace", "table")
                ? Read()
                : new LawAnswer([], [], null);
        }
        catch (SqlException exception) when (exception.InnerException is { } inner)
        {
            return new LawAnswer(null, null, inner.Message.Split('\n')[0]);
        }
    }

    public void Dispose() => connection.Dispose();

    static SqlScript Script(LawCase law)
    {
        var last = law.Sql.LastIndexOf(";\n", StringComparison.Ordinal) is >= 0 and var at ? at + 2 : 0;
        var query = Regex.IsMatch(law.Sql[last..], @"\A\s*(select|with|values|\()", RegexOptions.IgnoreCase);
        var text = query ? law.Sql.Insert(last, Query) : law.Sql;
        return SqlScript.Read("case", $"-- A case; one row per row\n{text}");
    }

    LawAnswer Read()
    {
        var columns = new List<(string Name, string Type)>();
        using (var command = connection.CreateCommand())
        {
            command.CommandText = "describe from law.result";
            using var described = command.ExecuteReader();
            while (described.Read())
            {
                columns.Add((described.GetString(0), described.GetString(1)));
            }
        }
        using var rows = connection.CreateCommand();
        rows.CommandText = $"select {string.Join(", ", columns.Select(Plain))} from law.result";
        using var reader = rows.ExecuteReader();
        var read = new List<JsonElement[]>();
        while (reader.Read())
        {
            read.Add([.. columns.Select((_, at) => JsonSerializer.SerializeToElement(Value(reader.GetValue(at))))]);
        }
        return new LawAnswer([.. columns.Select(column => LawTable.SparkType(column.Type))], [.. read], null);
    }

    static string Plain((string Name, string Type) column) => column.Type switch
    {
        "DOUBLE" or "FLOAT" or "BOOLEAN" or "TINYINT" or "SMALLINT" or "INTEGER" or "BIGINT" or "DOUBLE[]"
            or "INTEGER[]" or "BIGINT[]" or "VARCHAR[]" or "BOOLEAN[]" => Warehouse.Quoted(column.Name),
        var type when type.EndsWith("[]", StringComparison.Ordinal) =>
            $"cast({Warehouse.Quoted(column.Name)} as varchar[])",
        _ => $"cast({Warehouse.Quoted(column.Name)} as varchar)",
    };

    static object? Value(object value) => value switch
    {
        DBNull => null,
        float number => Value((double)number),
        double number when !double.IsFinite(number) =>
            double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity",
        string or double => value,
        System.Collections.IEnumerable list => list.Cast<object?>().Select(item => item is null ? null : Value(item)),
        _ => value,
    };

    void Execute(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
