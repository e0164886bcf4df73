using Platform.Local.Engine;
using Platform.Mesh.Sql;

namespace Platform.Tests.Runtime.Local.Engine;

public class SqlSessionTests
{
    readonly List<string> told = [];
    TestWarehouse warehouse = null!;

    [SetUp]
    public void Open()
    {
        told.Clear();
        warehouse = new TestWarehouse();
        warehouse.Execute("create schema silver; create table silver.t (k int, v varchar)");
    }

    [TearDown]
    public void Close() => warehouse.Dispose();

    [Test]
    public void Parameters_stand_for_tables_and_texts()
    {
        Run("insert into identifier(:silver_t) select 1, :name where ':name' <> :name");
        Assert.That(warehouse.Rows("select * from silver.t"), Is.EqualTo(new[] { "1|it's" }));
    }

    [Test]
    public void A_table_is_declared_with_the_words_of_delta()
    {
        Run(
            "create table if not exists identifier(:silver_u) (a string not null comment 'x, y', b decimal(10, 2) "
            + "comment 'z', c timestamp) using delta cluster by (a) tblproperties ('p' = 'q') comment 'w'");
        Assert.That(
            warehouse.Rows(
                "select column_name, data_type, is_nullable from information_schema.columns where table_name = 'u' "
                + "order by ordinal_position"),
            Is.EqualTo(new[] { "a|VARCHAR|NO", "b|DECIMAL(10,2)|YES", "c|TIMESTAMP|YES" }));
    }

    [Test]
    public void A_table_is_made_from_a_query_without_the_words_of_delta()
    {
        Run("create or replace table identifier(:silver_u) using delta cluster by (a) as select 1 as a");
        Assert.That(warehouse.Rows("select * from silver.u"), Is.EqualTo(new[] { "1" }));
    }

    [Test]
    public void An_insert_overwrite_may_read_the_table_that_it_overwrites()
    {
        Run(
            "insert into identifier(:silver_t) values (1, 'a'), (2, 'b'); insert overwrite identifier(:silver_t) "
            + "select k + 10, v from identifier(:silver_t) where k = 2");
        Assert.That(warehouse.Rows("select * from silver.t"), Is.EqualTo(new[] { "12|b" }));
    }

    [Test]
    public void Names_after_use_are_looked_up_in_that_schema()
    {
        Run("use schema silver; insert into t values (7, 'seven')");
        Assert.That(warehouse.Rows("select * from silver.t"), Is.EqualTo(new[] { "7|seven" }));
        Assert.That(() => Run("select date_add(date '2022-01-31', 1)"), Throws.Nothing, "the prelude is still found");
    }

    [Test]
    public void A_merge_updates_and_inserts()
    {
        Run("""
            insert into identifier(:silver_t) values (1, 'old'), (2, 'kept');
            merge into identifier(:silver_t) as t
            using (select * from (values (1, 'new'), (3, 'added')) as v(k, v)) as s
            on t.k = s.k when matched then update set * when not matched then insert *
            """);
        Assert.That(
            warehouse.Rows("select * from silver.t order by k"),
            Is.EqualTo(new[] { "1|new", "2|kept", "3|added" }));
    }

    [Test]
    public void A_merge_in_which_two_source_rows_meet_one_target_row_is_refused_as_on_delta()
    {
        Run("insert into identifier(:silver_t) values (1, 'old')");
        Assert.That(
            () =>
                Run(
                    "merge into identifier(:silver_t) t using (select * from (values (1, 'a'), (1, 'b')) as v(k, v)) "
                    + "s on t.k = s.k when matched then update set *"),
            Throws.TypeOf<SqlException>()
                .With.Message.StartsWith("f.sql:2: two rows of the source meet one row of the target (1 times)"));
        Assert.That(warehouse.Rows("select * from silver.t"), Is.EqualTo(new[] { "1|old" }));
    }

    [Test]
    public void Statements_without_effect_here_are_told()
    {
        Run(
            "optimize identifier(:silver_t); vacuum identifier(:silver_t); alter table identifier(:silver_t) set "
            + "tblproperties ('a' = 'b')");
        Assert.That(told, Is.EqualTo(new[]
        {
            "OPTIMIZE has no effect outside Databricks", "VACUUM has no effect outside Databricks",
            "ALTER has no effect outside Databricks",
        }));
    }

    [Test]
    public void What_DuckDB_refuses_is_told_with_file_and_line() =>
        Assert.That(
            () => Run("select 1;\n\nselect gone from identifier(:silver_t)"),
            Throws.TypeOf<SqlException>()
                .With.Message.StartsWith("f.sql:4: Binder Error: Referenced column \"gone\" not found"));

    [TestCase(
        "select * from identifier(:silver_gone)",
        "f.sql:2: no table is called silver_gone here; known are silver_t, silver_u")]
    [TestCase("select :gone", "f.sql:2: no parameter is called gone; deployment.yml declares name")]
    public void A_parameter_that_nothing_gives_is_told_with_those_there_are(string sql, string message) =>
        Assert.That(() => Run(sql), Throws.TypeOf<SqlException>().With.Message.EqualTo(message));

    [Test]
    public void A_file_that_is_not_portable_does_not_run()
    {
        Assert.That(
            () => Run("insert into identifier(:silver_t) values (1, 'a'); select concat('a', 'b')"),
            Throws.TypeOf<FaultException>().With.Message.Contains("concat(...)"));
        Assert.That(warehouse.Rows("select * from silver.t"), Is.Empty);
    }

    void Run(string sql)
    {
        var tables = new Dictionary<string, string>
        {
            ["silver_t"] = "\"silver\".\"t\"",
            ["silver_u"] = "\"silver\".\"u\"",
        };
        var session = new SqlSession(
            warehouse.Connection,
            tables,
            new Dictionary<string, string> { ["name"] = "it's" },
            told.Add);
        session.Run(SqlScript.Read("f.sql", "-- Probe; one row per probe\n" + sql));
    }
}
