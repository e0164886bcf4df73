using Platform.Mesh.Contracts;
using Platform.Mesh.Flows;

namespace Platform.Mesh.Resolved;

/// <summary>A number that the contract of a table promises: a gate.</summary>
/// <param name="Table">The table, <c>layer.table</c>.</param>
/// <param name="Rule">What must hold, in words.</param>
/// <param name="Sql">The query that measures it: one row, one double <c>value</c>.</param>
/// <param name="Least">The least that it may be.</param>
public sealed record ResolvedCheck(string Table, string Rule, string Sql, double Least)
{
    /// <summary>The most; null: any.</summary>
    public double? Most { get; init; }

    internal static IEnumerable<ResolvedCheck> Of(TableName table, ContractTable contract) =>
        from one in contract.Rules
        let sql = QualitySql.Of(one.Rule, table.Parameter, one.Column)
        select new ResolvedCheck($"{table}", one.Rule.Description, sql, one.Rule.Least!.Value)
        {
            Most = one.Rule.Most,
        };
}
