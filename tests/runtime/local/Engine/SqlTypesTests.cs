using System.Text.RegularExpressions;
using Platform.Local.Engine;
using Platform.Mesh.Sql;

namespace Platform.Tests.Runtime.Local.Engine;

/// <summary>Every rule of types has queries that break it, which stop before Spark could read them otherwise.</summary>
public class SqlTypesTests
{
    static readonly Dictionary<string, string[]> Broken = new()
    {
        ["shape"] = ["select cast(s as double) as a from t", "select cast(s as timestamp) as a from t"],
        ["one type"] =
        [
            "select d = 'today' as a from t",
            "select i from t where f = 1",
            "select i from t where d in ('2024-01-01')",
            "select coalesce(i, 'x') as a from t",
            "select if(f, 1, 'a') as a from t",
            "select case when f then 1 else 0.5 end as a from t", "select greatest(i, p) as a from t",
            "select case when f then null else null end as a from t", "select i from t union all select s from t",
            "with w as (select i from t) select i from w union all select s as i from t",
            "select nullif(s, 1) as a from t",
            "select v.a from (values (1), ('2')) as v(a)", "select v.a from (values (1, null), (2, null)) as v(a, b)",
            "select interval 1 month > interval 29 days as a", "delete from t where d = '2024'",
            "update t set i = 2 where d = '2024'", "update t set f = (d = '2024')",
            "merge into t using (select 1 as k) as u on t.d = '2024' when matched then delete",
            "merge into t using (select 1 as k) as u on t.i = u.k when matched and t.d = '2024' then delete",
            "insert into t (i) select i from t where d = '2024'",
            "create or replace view v as select d = '2024' as a from t",
            "create or replace temp view w as select d = '2024' as a from t",
        ],
        ["condition"] =
        [
            "select i from t where i",
            "select not i as a from t",
            "select f and i as a from t",
            "select sum(f) as a from t",
            "select t.i from t join t as u on t.i", "select i from t group by i having count(*)",
            "select case when i then 1 end as a from t", "select sum(f) over () as a from t",
        ],
        ["no decimal arithmetic"] =
        [
            "select p / 2 as a from t", "select p % 2 as a from t", "select round(p) as a from t",
            "select avg(p) as a from t where false",
            "select avg(distinct p) as a from t",
            "select avg(p) over () as a from t",
        ],
        ["double as text"] =
        [
            "select x || 'a' as a from t",
            "select concat_ws('-', s, x) as a from t",
            "select cast(x as string) as a from t",
        ],
        ["date and interval"] =
        [
            "select d + interval 1 day as a from t", "select d - d as a from t", "select s * 2 as a from t",
            "select f + 1 as a from t",
        ],
        ["argument"] =
        [
            "select cast(d as double) as a from t",
            "select unix_millis(d) as a from t",
            "select round(i, -1) as a from t",
            "select timestamp_millis(x) as a from t",
        ],
        ["lists"] =
        [
            "select length(sequence(1, 2)) as a",
            "select contains(sequence(1, 2), 1) as a",
            "select explode(null) as a",
            "select array_contains(sequence(1, 2), null) as a",
            "select sequence(date '2024-01-01', date '2024-01-02', interval 12 hours) as a",
            "select concat_ws(',', l) as a from (select sequence(1, 2) as l) as v",
        ],
        ["alias"] =
        [
            "select x as y from t where y > 1", "select x as y, sum(y) over () as z from t",
            "select -i as j, row_number() over (order by j nulls last) as r from t",
            "select x as y from t where x in (select y)", "select x as y, (select y + 1) as z from t",
            "select a.y from (select x as y from t where y > 1) as a", "select distinct s from t order by i nulls last",
        ],
        ["no NaN"] =
        [
            "select stddev(cast('NaN' as double)) as a from t", "select var_pop(x * 1e300) as a from t",
            "select covar_pop(x, cast('Infinity' as double)) as a from t",
            "select stddev(cast('NaN' as double)) over (order by i nulls last) as a from t",
        ],
        ["far from zero"] =
        [
            "select stddev(v.a) as a from (values (1000000000.1e0), (1000000000.2e0)) as v(a)",
            "select covar_pop(v.a, v.b) as a from (values (1000000000.1e0, 1), (1000000000.2e0, 2)) as v(a, b)",
        ],
        ["ends"] = ["select timestamp_seconds(300000000000) as a", "select timestamp_seconds(-99999999999) as a"],
        ["ASCII"] = ["select upper('Straße') as a", "select upper('ﬁ') as a", "select lower('ΟΔΟΣ') as a"],
        ["rare JSON"] =
        [
            "select get_json_object('{', '$.a') as a", "select get_json_object('{\"a\":NaN}', '$.a') as a",
            "select get_json_object('{\"a\":1,}', '$.a') as a", "select get_json_object('{\"a\":1e5}', '$.a') as a",
            "select get_json_object('{\"a\":12345678.5}', '$.a') as a",
            "select get_json_object('{\"a\":0.0001}', '$.a') as a",
        ],
    };

    static IEnumerable<TestCaseData> Cases() =>
        Broken.SelectMany(rule => rule.Value, (rule, sql) => new TestCaseData(rule.Key, sql));

    static readonly Dictionary<string, string> None = [];

    TestWarehouse warehouse = null!;

    [SetUp]
    public void Open()
    {
        warehouse = new TestWarehouse();
        warehouse.Execute("""
            create table t (i int, x double, s varchar, d date, ts timestamp, f boolean, p decimal(10, 2));
            insert into t values (1, 1.5, 'a', '2024-01-01', '2024-01-01', true, 1.25)
            """);
    }

    [TearDown]
    public void Close() => warehouse.Dispose();

    [TestCaseSource(nameof(Cases))]
    public void What_Spark_reads_otherwise_stops(string rule, string sql) => Assert.That(
        () => Run(sql),
        Throws.TypeOf<SqlException>()
            .With.Message.StartsWith("f.sql:2: ").And.Message.Contains($"portable SQL: {rule}:"));

    [Test]
    public void Every_rule_of_types_has_such_a_query_and_every_message_is_of_a_rule()
    {
        Assert.That(Broken.Keys, Is.EquivalentTo(SqlLaw.Current.TypeRules.Keys));
        var named = Regex.Matches(Warehouse.Prelude, @"(?:_law\(\s*|\),\s+|\),?\s*\n\s+)'([A-Za-z ]+): ")
            .Select(match => match.Groups[1].Value)
            .Distinct();
        Assert.That(named, Is.SubsetOf(SqlLaw.Current.TypeRules.Keys).And.Exactly(13).Items);
    }

    [TestCase("select i = 1 as a, x > p as b, d < ts as c, coalesce(x, 0) as e, s || i || d as g from t")]
    [TestCase("select x as y, y + 1 as z, sum(x) over (order by i nulls last) as w from t order by y nulls last")]
    [TestCase("select i from t where ts + interval 1 day > ts and not f and s like 'a%' and d is not null")]
    [TestCase("select i from t union all select x from t")]
    [TestCase("select s, avg(i) as a, count_if(f) as b, stddev(x) as c from t group by s having count(*) > 0")]
    [TestCase("select i from t as a where exists (select 1 from t as b where b.i = a.i and b.x > 1)")]
    [TestCase("select case when f then 1 end as a, cast(rank() over (order by i nulls last) as double) as b from t")]
    [TestCase("select stddev(x) over (order by i nulls last) as a, avg(distinct i) as b from t group by x, i")]
    [TestCase("select distinct s as a, i from t order by a nulls last, i nulls last")]
    public void What_both_engines_read_alike_runs(string sql) => Assert.That(() => Run(sql), Throws.Nothing);

    void Run(string sql) =>
        new SqlSession(warehouse.Connection, None, None, _ => { })
            .Run(SqlScript.Read("f.sql", "-- Probe; one row per probe\n" + sql));
}
