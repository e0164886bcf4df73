using Platform.Local.Engine;
using Platform.Mesh.Sql;

namespace Platform.Tests.Runtime.Local.Engine;

/// <summary>What was found right is not judged again, and what changed is.</summary>
public class SqlVerdictsTests
{
    const string Query = "select v > 1.5 as verdict_of_a_view from w";

    static readonly Dictionary<string, string> None = [];

    TestWarehouse warehouse = null!;

    [SetUp]
    public void Open()
    {
        warehouse = new TestWarehouse();
        Tables("double");
    }

    [TearDown]
    public void Close() => warehouse.Dispose();

    [Test]
    public void The_same_query_over_the_same_columns_is_judged_once_in_a_process()
    {
        Run(Query);
        using var other = new TestWarehouse();
        (warehouse, var first) = (other, warehouse);
        first.Dispose();
        Tables("double");
        RefuseAll();
        Assert.That(() => Run(Query), Throws.Nothing);
        Assert.That(() => Run("select v > 1.25 as verdict_of_another from w"), Throws.TypeOf<SqlException>());
    }

    [Test]
    public void Another_type_of_a_column_below_a_view_is_judged_again()
    {
        Run(Query);
        Tables("varchar");
        Assert.That(() => Run(Query), Throws.TypeOf<SqlException>().With.Message.Contains("one type"));
    }

    [Test]
    public void A_temp_view_in_front_of_a_table_is_judged_again()
    {
        Run(Query);
        warehouse.Execute("create temp view w as select cast(v as varchar) as v from t");
        Assert.That(() => Run(Query), Throws.TypeOf<SqlException>().With.Message.Contains("one type"));
    }

    [Test]
    public void A_query_that_was_refused_is_refused_again()
    {
        for (var run = 0; run < 2; run++)
        {
            Assert.That(() => Run("select v = 'a' as refused from w"), Throws.TypeOf<SqlException>());
        }
    }

    [Test]
    public void A_table_that_a_query_does_not_name_changes_nothing()
    {
        var key = SqlVerdicts.Key(Query, warehouse.Connection);
        warehouse.Execute("create table unnamed (i int)");
        Assert.That(SqlVerdicts.Key(Query, warehouse.Connection), Is.EqualTo(key));
        warehouse.Execute("create schema other; set search_path = 'other,main'");
        Assert.That(SqlVerdicts.Key(Query, warehouse.Connection), Is.Not.EqualTo(key));
    }

    void Tables(string type) => warehouse.Execute(
        $"create or replace table t (v {type}); create or replace view w as select v from t");

    // A rule that nothing passes: who gets by was not judged.
    void RefuseAll() => warehouse.Execute("""
        create or replace temp macro _held_comparison(x, kinds) as
            _held(x, '%!portable SQL: one type: all ' || kinds[1])
        """);

    void Run(string sql) =>
        new SqlSession(warehouse.Connection, None, None, _ => { })
            .Run(SqlScript.Read("f.sql", "-- Probe; one row per probe\n" + sql));
}
