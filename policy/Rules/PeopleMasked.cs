using System.Text.Json.Nodes;
using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// A column that is tagged as personal has a mask, and the mask is bound: flow.json, which the jobs run by, holds the
/// statement. A tag alone keeps nobody out
/// (docs.databricks.com/data-governance/unity-catalog/filters-and-masks).
/// </summary>
public sealed class PeopleMasked() : FlowTablesRule(
    "people-masked", Level.Mandatory, Severity.High,
    "Every column that holds personal data is masked for those who may not see people.",
    "name a mask in the contract", "PA-7")
{
    /// <inheritdoc/>
    protected override IEnumerable<Violation> Check(ResourceFact file, JsonNode? table) =>
        from column in table.At("columns").Items()
        where column.At("pii") is not null && !IsBound(table, column.At("name").Text())
        select new Violation(
            file,
            $"`{table.At("layer").Text()}.{table.At("name").Text()}` has the column {column.At("name").Shown()} with "
            + $"personal data ({column.At("pii").Shown()}) and no mask; name one in its contract");

    static bool IsBound(JsonNode? table, string? column) => table.At("protect").Items().Any(statement =>
        statement.Text()?.StartsWith($"alter table {{table}} alter column {column} set mask ", StringComparison.Ordinal)
            == true);
}
