using System.Text.Json.Nodes;

namespace Platform.Local.Engine;

/// <summary>Queries as DuckDB's trees (json_serialize_sql), and what binding them says.</summary>
/// <param name="connection">A connection with the prelude loaded.</param>
sealed class SqlTree(DbConnection connection)
{
    /// <summary>The tree of a query; null where DuckDB reads none.</summary>
    internal JsonNode? Read(string query)
    {
        var read = JsonNode.Parse(Text($"select json_serialize_sql({Warehouse.Literal(query)})"))!;
        return read["statements"]?.AsArray() is [{ } only] ? only["node"] : null;
    }

    /// <summary>What DuckDB says when it binds a tree; null where nothing is wrong.</summary>
    internal string? Bind(JsonNode node)
    {
        try
        {
            Describe(node);
            return null;
        }
        catch (DbException exception)
        {
            return exception.Message;
        }
    }

    /// <summary>The types of a tree's columns.</summary>
    internal List<string> Describe(JsonNode node) =>
        connection.Rows($"describe {Sql(node)}", row => row.GetString(1));

    string Sql(JsonNode node)
    {
        var statement = new JsonObject { ["node"] = node.DeepClone(), ["named_param_map"] = new JsonArray() };
        var tree = new JsonObject { ["error"] = false, ["statements"] = new JsonArray(statement) };
        return Text($"select json_deserialize_sql({Warehouse.Literal(tree.ToJsonString())}::json)");
    }

    string Text(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (string)command.ExecuteScalar()!;
    }
}
