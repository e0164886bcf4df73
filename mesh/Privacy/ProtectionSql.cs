using Platform.Mesh.Contracts;

namespace Platform.Mesh.Privacy;

/// <summary>
/// What binds the masks, the row filter and the tags of a contract to its table, in Unity Catalog's own SQL. It is run
/// once the table is there and before a row is in it, by whoever makes the table, and may be repeated.
/// <para>
/// Not by resources of the plan: a table is made by its flow, `SqlTable` of the provider knows no mask, and
/// `PolicyInfo` (attribute-based policies) needs a function and tagged columns that exist, so a first deployment could
/// not make it, and rows would be open until the second one
/// (docs.databricks.com/data-governance/unity-catalog/abac/policies; names of Pulumi.Databricks).
/// </para>
/// <para>
/// A mask is a SQL function of one value and the same type, set by the owner of the table
/// (docs.databricks.com/data-governance/unity-catalog/filters-and-masks/manually-apply).
/// </para>
/// </summary>
public static class ProtectionSql
{
    /// <summary>The tag of a column that holds personal data; its value says of what kind.</summary>
    public const string Tag = "pii";

    // What the executor writes in place of them: the full names of schema and table, and the condition.
    const string Schema = "{schema}", Table = "{table}", Sees = "{sees}";

    /// <summary>The statements; none where nothing of the table is personal.</summary>
    /// <param name="contract">The table's contract.</param>
    public static IReadOnlyList<string> Of(ContractTable contract)
    {
        var masked = contract.Properties.Where(column => Masks.Find(column.Mask) is not null).ToList();
        var hiding = contract.Properties.Where(column => column.Hides).ToList();
        return
        [
            .. masked.Select(column => (Masks.Find(column.Mask)!, column.PhysicalType))
                .Concat(hiding.Select(column => (Masks.Rows, column.PhysicalType)))
                .Distinct()
                .SelectMany(used => Functions(used.Item1, used.PhysicalType)),
            .. masked.Select(column => $"alter table {Table} alter column {column.Name} set mask "
                + Bound(Masks.Find(column.Mask)!, column.PhysicalType)),
            .. contract.Properties.Where(column => column.Pii is not null).Select(column =>
                $"alter table {Table} alter column {column.Name} set tags ('{Tag}' = '{column.Pii}')"),
            .. hiding.Select(column =>
                $"alter table {Table} set row filter {Bound(Masks.Rows, column.PhysicalType)} on ({column.Name})"),
        ];
    }

    /// <summary>The function of a mask itself, which is told whether its caller may see people.</summary>
    /// <param name="mask">The mask.</param>
    /// <param name="type">The type of the value.</param>
    /// <param name="name">Its full name.</param>
    public static string Function(Mask mask, string type, string name) =>
        $"create or replace function {name}(value {type}, sees boolean) returns {type} return {mask.Body}";

    static IEnumerable<string> Functions(Mask mask, string type) =>
    [
        Function(mask, type, $"{Schema}.{mask.FunctionOf(type)}"),
        $"create or replace function {Bound(mask, type)}(value {type}) returns {type} "
            + $"return {Schema}.{mask.FunctionOf(type)}(value, {Sees})",
    ];

    static string Bound(Mask mask, string type) => $"{Schema}.{mask.FunctionOf(type)}_for_caller";
}
