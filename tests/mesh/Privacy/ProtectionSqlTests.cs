using Platform.Mesh.Contracts;
using Platform.Mesh.Privacy;

namespace Platform.Tests.Mesh.Privacy;

public sealed class ProtectionSqlTests
{
    [Test]
    public void A_table_gets_its_functions_then_its_masks_tags_and_row_filter() => Assert.That(
        ProtectionSql.Of(Table(
            Column("first", "string", ("pii", "name"), ("mask", "initial")),
            Column("last", "string", ("pii", "name"), ("mask", "initial")),
            Column("gone", "boolean", ("hides", "true")),
            Column("id", "bigint", ("person", "user_id")))),
        Is.EqualTo(new[]
        {
            "create or replace function {schema}.mask_initial_string(value string, sees boolean) returns string "
                + "return case when sees then value else left(value, 1) || '***' end",
            "create or replace function {schema}.mask_initial_string_for_caller(value string) returns string "
                + "return {schema}.mask_initial_string(value, {sees})",
            "create or replace function {schema}.mask_rows_boolean(value boolean, sees boolean) returns boolean "
                + "return sees or not coalesce(value, false)",
            "create or replace function {schema}.mask_rows_boolean_for_caller(value boolean) returns boolean "
                + "return {schema}.mask_rows_boolean(value, {sees})",
            "alter table {table} alter column first set mask {schema}.mask_initial_string_for_caller",
            "alter table {table} alter column last set mask {schema}.mask_initial_string_for_caller",
            "alter table {table} alter column first set tags ('pii' = 'name')",
            "alter table {table} alter column last set tags ('pii' = 'name')",
            "alter table {table} set row filter {schema}.mask_rows_boolean_for_caller on (gone)",
        }));

    [Test]
    public void A_table_without_people_gets_nothing() =>
        Assert.That(ProtectionSql.Of(Table(Column("a", "string"))), Is.Empty);

    static ContractTable Table(params ContractColumn[] columns) =>
        new() { Name = "t", Description = "", DataGranularityDescription = "", Properties = columns };

    static ContractColumn Column(string name, string type, params (string Property, string Value)[] said) => new()
    {
        Name = name,
        PhysicalType = type,
        LogicalType = ColumnType.Logical(type),
        Description = "",
        CustomProperties =
            [.. said.Select(own => new CustomProperty { Property = own.Property, Value = own.Value })],
    };
}
