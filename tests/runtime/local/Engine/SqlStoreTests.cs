using Platform.Local.Engine;
using Platform.Mesh.Sql;

namespace Platform.Tests.Runtime.Local.Engine;

/// <summary>What Delta holds a stored row to is told before DuckDB stores another one.</summary>
public class SqlStoreTests
{
    const string Fraction = "n holds whole numbers and is given DOUBLE: Spark cuts a fraction and DuckDB rounds it";
    const string Source =
        "using (select 1 as n, cast(1.7 as double) as x, 'a' as s, cast(null as int) as d) as u on t.n = u.n ";

    static readonly Dictionary<string, string> None = [];

    TestWarehouse warehouse = null!;

    [SetUp]
    public void Open()
    {
        warehouse = new TestWarehouse();
        warehouse.Execute(
            "create schema silver; create table silver.t (n int, x double, s varchar, d decimal(10, 2))");
    }

    [TearDown]
    public void Close() => warehouse.Dispose();

    [TestCase("insert into silver.t (n) select cast(1.7 as double)", Fraction)]
    [TestCase("insert into silver.t (s, n) values ('a', cast(1.7 as double))", Fraction)]
    [TestCase("insert into silver.t by name select cast(1.7 as double) as n", Fraction)]
    [TestCase("insert into silver.t (n) select cast(1.7 as decimal(10, 1))", "n holds whole numbers and is given DEC")]
    [TestCase("insert overwrite silver.t select cast(1.7 as double), x, s, d from silver.t", Fraction)]
    [TestCase("update silver.t set n = x", Fraction)]
    [TestCase("update silver.t as t set s = 'a', n = t.x * 2 where n > 1", Fraction)]
    [TestCase("update silver.t set d = x", "d is DECIMAL(10,2) and is given DOUBLE: ties are rounded differently")]
    [TestCase("update silver.t set n = '1'", "n is INTEGER and is given a text, which Spark refuses to store")]
    [TestCase("update silver.t set s = x", "s is a text and is given DOUBLE, which the engines write differently")]
    [TestCase($"merge into silver.t as t {Source} when matched then update set n = u.x", Fraction)]
    [TestCase($"merge into silver.t as t {Source} when matched and u.x > 1 then update set s = 'a', n = u.x", Fraction)]
    [TestCase($"merge into silver.t as t {Source} when not matched then insert (s, n) values (u.s, x)", Fraction)]
    [TestCase($"merge into silver.t as t {Source} when not matched by source then update set n = x", Fraction)]
    [TestCase(
        $"merge into silver.t as t {Source} when matched then delete when not matched then insert (n) values (x)",
        Fraction)]
    [TestCase(
        "merge into silver.t as t using (select 1 as n, 1 as x) as u on t.n = u.n when matched then update set *",
        "the source of the MERGE has no s, d: `*` fills every column of the target by name")]
    [TestCase(
        "merge into silver.t as t using (select cast(1.7 as double) as n, x, s, d from silver.t) as u on t.n = u.n "
        + "when not matched then insert *",
        Fraction)]
    public void What_delta_stores_otherwise_is_refused(string sql, string message)
    {
        Assert.That(() => Run(sql), Throws.TypeOf<SqlException>().With.Message.StartsWith($"f.sql:2: {message}"));
        Assert.That(warehouse.Rows("select * from silver.t"), Is.Empty);
    }

    [TestCase("create or replace table silver.u as select interval 1 day as a", "a is an interval, which Delta does")]
    [TestCase("create or replace table silver.u as select d * 2 as a from silver.t", "a is DECIMAL(")]
    [TestCase("optimize silver.gone", "Catalog Error: Table with name gone does not exist!")]
    [TestCase(
        "create or replace temp view w as select 1 as a; create or replace view silver.v as select a from w",
        "w is a temp view, and a view that stays cannot read it on Spark")]
    [TestCase(
        "create or replace temp view w as select 1 as a; create or replace view silver.v as select n from silver.t "
        + "join W on w.a = t.n",
        "w is a temp view, and a view that stays cannot read it on Spark")]
    public void What_delta_does_not_make_is_refused(string sql, string message) =>
        Assert.That(() => Run(sql), Throws.TypeOf<SqlException>().With.Message.StartsWith($"f.sql:2: {message}"));

    [Test]
    public void What_delta_stores_alike_is_stored()
    {
        Run($"""
            insert into silver.t (n, x) values (1, 2);
            update silver.t set n = cast(floor(x) as int), s = null, d = cast(1.5 as decimal(10, 2)) where n = 1;
            merge into silver.t as t using (select 2 as n, 'b' as s) as u on t.n = u.n
            when matched then update set s = u.s, x = 3 when not matched then insert (n, s) values (n, s)
            when not matched by source then update set x = n;
            create or replace view silver.v as with w as (select n, s from silver.t) select n, s from w
            """);
        Assert.That(warehouse.Rows("select * from silver.t"), Is.EqualTo(new[] { "2|3|b|1.50" }));
        Assert.That(warehouse.Rows("select * from silver.v"), Is.EqualTo(new[] { "2|b" }));
    }

    void Run(string sql) =>
        new SqlSession(warehouse.Connection, None, None, _ => { })
            .Run(SqlScript.Read("f.sql", "-- Probe; one row per probe\n" + sql));
}
