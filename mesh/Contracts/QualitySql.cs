namespace Platform.Mesh.Contracts;

/// <summary>The portable query that measures what a rule is about: one row, one double <c>value</c>.</summary>
static class QualitySql
{
    /// <summary>The text.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="parameter">The table's parameter: <c>gold_balance</c>.</param>
    /// <param name="column">The column that a metric is about; null: the table.</param>
    internal static string Of(QualityRule rule, string parameter, string? column)
    {
        var table = $"identifier(:{parameter})";
        var query = rule.Query?.Trim().Replace("${object}", table, StringComparison.Ordinal)
            ?? (column is null
                ? $"select count(*) as value from {table}"
                : $"select count({column}) - count(distinct {column}) as value from {table}");
        return $"""
            -- {rule.Description.ReplaceLineEndings(" ")}
            with measured as (
              {query}
            )
            select cast(value as double) as value from measured

            """.ReplaceLineEndings("\n");
    }
}
