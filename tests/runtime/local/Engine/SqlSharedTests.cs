using Platform.Local.Engine;
using Platform.Mesh.Sql;

namespace Platform.Tests.Runtime.Local.Engine;

public class SqlSharedTests
{
    const string View = "create or replace temp view checked as select k, v from identifier(:silver_s);";
    const string Stored = "merge into identifier(:silver_t) as t using checked as s on t.k = s.k when not matched then "
        + "insert *;";

    [Test]
    public void A_view_that_two_statements_read_is_shared() =>
        Assert.That(Shared(View, Stored, "select k from checked"), Is.EqualTo(new[] { "checked" }));

    [Test]
    public void A_view_that_one_statement_reads_is_not() => Assert.That(Shared(View, Stored), Is.Empty);

    [Test]
    public void A_view_of_what_a_statement_changes_is_not() =>
        Assert.That(Shared(View.Replace("silver_s", "silver_t"), Stored, "select k from checked"), Is.Empty);

    [Test]
    public void A_view_of_a_view_of_what_a_statement_changes_is_not() => Assert.That(
        Shared(
            "create temp view inner_rows as select k, v from identifier(:silver_t);",
            View.Replace("identifier(:silver_s)", "inner_rows"),
            Stored,
            "select k from checked"),
        Is.Empty);

    [Test]
    public void A_column_with_the_name_of_a_view_that_reads_it_is_no_circle() => Assert.That(
        Shared(
            "create temp view held as select checked, k from identifier(:silver_s);",
            "create temp view checked as select k from held;",
            "select k from held"),
        Is.EqualTo(new[] { "held" }));

    [Test]
    public void Beside_a_view_that_stays_none_is() => Assert.That(
        Shared(View, Stored, "select k from checked; create or replace view identifier(:gold_v) as select 1 as k"),
        Is.Empty);

    [TestCase("checked")]
    [TestCase("Checked")]
    public void What_is_shared_is_computed_once_and_gone_after_the_task(string name)
    {
        using var warehouse = new TestWarehouse();
        warehouse.Execute("""
            create sequence calls; create schema silver;
            create table silver.t (k bigint, v bigint); create table silver.s (k bigint);
            insert into silver.s values (1), (2), (3);
            create temp view s as select k, nextval('calls') as v from silver.s
            """);
        var tables = new Dictionary<string, string> { ["silver_s"] = "s", ["silver_t"] = "silver.t" };
        var session = new SqlSession(warehouse.Connection, tables, new Dictionary<string, string>(), _ => { });
        string[] task =
        [
            View.Replace("view checked", $"view {name}"), Stored,
            "merge into identifier(:silver_t) as t using (select k + 10 as k, v from checked) as s on t.k = s.k "
                + "when not matched then insert *;",
        ];
        session.RunAll([Script(task)]);
        session.RunAll([Script(task)]);
        Assert.That(
            warehouse.Rows("select k, v from silver.t order by 1"),
            Is.EqualTo(new[] { "1|1", "2|2", "3|3", "11|1", "12|2", "13|3" }));
        Assert.That(warehouse.Rows("select count(*) from duckdb_tables() where table_name = 'checked'"),
            Is.EqualTo(new[] { "0" }));
    }

    static string[] Shared(params string[] statements) => [.. SqlShared.Of([Script(statements)])];

    static SqlScript Script(string[] statements) =>
        SqlScript.Read("f.sql", "-- Probe; one row per probe\n" + string.Concat(statements));
}
