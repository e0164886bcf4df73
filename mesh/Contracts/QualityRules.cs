using Platform.Mesh.Sql;

namespace Platform.Mesh.Contracts;

/// <summary>The rules of what a contract promises: quality, and the values of columns.</summary>
/// <param name="table">The table.</param>
/// <param name="parameter">Its parameter in SQL: <c>gold_balance</c>.</param>
/// <param name="unless">Adds a fault where its first argument is false: key, value got, values allowed.</param>
sealed class QualityRules(ContractTable table, string parameter, Action<bool, string, string?, string> unless)
{
    /// <summary>Checks them.</summary>
    /// <param name="isBronze">Whether the table is one that files land in.</param>
    internal void Check(bool isBronze)
    {
        Rules("schema[0].quality", table.Quality, null);
        foreach (var (index, column) in table.Properties.Index())
        {
            var key = $"schema[0].properties[{index}]";
            Rules($"{key}.quality", column.Quality, column.Name);
            Values(key, column, isBronze);
        }
    }

    void Values(string key, ContractColumn column, bool isBronze)
    {
        if (column.LogicalTypeOptions is { } options)
        {
            unless(!isBronze && column.LogicalType is "integer" or "number", $"{key}.logicalTypeOptions",
                column.LogicalType, "minimum and maximum of an integer or a number, outside bronze");
            unless((options.Minimum ?? options.Maximum) is not null && !(options.Minimum > options.Maximum),
                $"{key}.logicalTypeOptions", $"{options.Minimum} to {options.Maximum}",
                "a minimum, a maximum or both, the minimum not above the maximum");
        }
        var values = column.Enum.Select(one => one.Value).ToList();
        unless(values.Count == 0 || (!isBronze && column.LogicalType == "string"), $"{key}.enum", column.LogicalType,
            "values of a string, outside bronze: there limits say them");
        unless(values.Distinct().Count() == values.Count, $"{key}.enum", string.Join(", ", values), "each value once");
    }

    void Rules(string list, IReadOnlyList<QualityRule> rules, string? column)
    {
        foreach (var (index, rule) in rules.Index())
        {
            var key = $"{list}[{index}]";
            var isSql = rule.Type == "sql";
            var measured = column is null ? "rowCount" : "duplicateValues";
            unless(isSql == rule.Query is not null, $"{key}.query", rule.Query,
                "a query with type: sql, and only with it");
            unless(rule.Metric == (isSql ? null : measured), $"{key}.metric", rule.Metric,
                isSql ? "no metric with type: sql" : $"{measured}, or type: sql with a query");
            double?[] bounds = [rule.MustBe, rule.MustBeGreaterOrEqualTo, .. rule.MustBeBetween.Take(1)];
            var told = bounds.Count(bound => bound is not null);
            unless(told == 1, key, told == 0 ? null : $"{told} of them",
                "exactly one of mustBe, mustBeGreaterOrEqualTo, mustBeBetween");
            unless(rule.MustBeBetween is [] or [_, _] && !(rule.Least > rule.Most), $"{key}.mustBeBetween",
                string.Join(", ", rule.MustBeBetween), "two numbers, the smaller one first");
            if (isSql && rule.Query is not null)
            {
                Query($"{key}.query", rule, column);
            }
        }
    }

    void Query(string key, QualityRule rule, string? column)
    {
        var script = SqlScript.Read(key, QualitySql.Of(rule, parameter, column));
        foreach (var fault in script.QueryFaults)
        {
            unless(false, key, rule.Query, $"portable SQL: {fault.Sentence}");
        }
        unless(script.Parameters is [var only] && only == parameter, key, rule.Query,
            "a query that reads ${object} and nothing else");
    }
}
