using Platform.Mesh.Contracts;

namespace Platform.Tests.Mesh.Contracts;

/// <summary>Texts of contracts.</summary>
static class TestContract
{
    /// <summary>The contract of a table.</summary>
    /// <param name="id">Such as <c>energy.meters.gold.total</c>.</param>
    /// <param name="columns">
    /// Name and type of each, <c>value double</c>; one column may be the key: <c>id string key</c>.
    /// </param>
    internal static string Of(string id, params string[] columns) => $$"""
        apiVersion: v3.2.0
        kind: DataContract
        id: {{id}}
        version: 1.0.0
        status: active
        team: {name: test data}
        description:
          usage: Tests
          limitations: Holds nothing
        schema:
          - name: {{id.Split('.')[^1]}}
            description: A table
            dataGranularityDescription: One row per thing
            properties:
        {{string.Join('\n', columns.Select(column => column.Split(' ')).Select(Column))}}

        """;

    static string Column(string[] column) => $"      - {{name: {column[0]}, description: A column, "
        + $"logicalType: {ColumnType.Logical(column[1])}, physicalType: \"{column[1]}\""
        + (column is [_, _, "key"] ? ", primaryKey: true, primaryKeyPosition: 1, required: true}" : "}");
}
