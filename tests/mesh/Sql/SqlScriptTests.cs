using Platform.Mesh.Sql;

namespace Platform.Tests.Mesh.Sql;

public class SqlScriptTests
{
    const string Head = "-- A table; one row per thing\n";

    static readonly TestCaseData[] Portable =
    [
        new("select a from identifier(:silver_t) where b = :name order by a nulls last, b desc nulls first"),
        new("with x (a, b) as (select 1, 2), y as (select * from x) select * from y"),
        new(
            "select a from (select a, row_number() over (partition by a order by b desc nulls last) as rn from t) as r "
            + "where rn = 1"),
        new("select percentile_cont(0.5) within group (order by x) from t"),
        new(
            "select case when regexp_extract(trim(x), '-?[0-9]{1,15}([.][0-9]+)?', 0) = trim(x) then "
            + "try_cast(trim(x) as double) end, cast(floor(cast(:seed as double)) as bigint), cast(null as int), "
            + "cast(1 as int), case when regexp_extract(x, '-?[0-9]{1,15}', 0) = x then try_cast(x as int) end from t"),
        new("select a / nullif(b, 0), a / 100, a % 24, try_divide(a, b) from t"),
        new("select regexp_extract(x, '([0-9]+)', 1), regexp_replace(x, '[.]', '') from t"),
        new("select datediff(a, b) from t"),
        new("select source, mw from t unpivot (mw for source in (a, b))"),
        new("select * from (values (1, 'its; -- fine')) as v(a, b)"),
        new(
            "create or replace table identifier(:gold_t) using delta cluster by (a) tblproperties ('x' = 'y') "
            + "comment 'z' as select 1 as a"),
        new(
            "create table if not exists identifier(:gold_t) (a int not null comment 'x', b decimal(10, 2), c string) "
            + "using delta"),
        new("create or replace temp view v as select 1 as a"),
        new("create schema if not exists s"),
        new(
            "merge into identifier(:silver_t) t using (select a from updates) s on t.a = s.a when matched then "
            + "update set * when not matched then insert *"),
        new("insert into identifier(:gold_t) (a, b) select 1, 2"),
        new("insert overwrite identifier(:gold_t) select 1"),
        new("update identifier(:gold_t) set a = 1 where b = 2"),
        new("delete from identifier(:gold_t) where a = 1"),
        new("comment on table identifier(:gold_t) is 'x'"),
        new("use catalog c; use schema s; use c.s; select 1"),
        new(
            "optimize identifier(:gold_t); vacuum t; alter table t set tblproperties ('a' = 'b'); select 1"),
    ];

    static readonly TestCaseData[] Refused =
    [
        new("select \"a\" from t", "a double-quoted word is text on Spark"),
        new("select `a` from t", "DuckDB knows no backticks"),
        new("select a[0] from t", "array subscripts start at 0"),
        new("select a ^ b from t", "`^` is exclusive-or on Spark"),
        new("select ${name}", "`$` is not portable"),
        new("select a::int from t", "`::` is not in the portable subset; write cast(x as type)"),
        new("select a:b from t", "`:` is not in the portable subset"),
        new("select 'a\\n'", "a backslash in a text is an escape on Spark"),
        new("select 'open", "a text in single quotes has no end"),
        new("select 1L", "a number with letters after it (1L)"),
        new("select cast(a as int) from t", "a cast to a whole number rounds on DuckDB and cuts on Spark"),
        new("select try_cast(a || '0' as bigint) from t", "a cast to a whole number rounds"),
        new("select cast(floor(a) + 0.5 as int) from t", "a cast to a whole number rounds"),
        new("select cast(1.5 as int)", "a cast to a whole number rounds"),
        new("select a / b from t", "a division by zero raises on Spark"),
        new("select a / 0 from t", "a division by zero raises on Spark"),
        new("select a % b from t", "a division by zero raises on Spark"),
        new("select concat(a, b) from t", "concat(...): it skips NULL on DuckDB"),
        new("select log(a) from t", "log(...): with one argument it is natural"),
        new("select split(a, ',') from t", "split(...): its separator is a pattern on Spark"),
        new("select dayofweek(a) from t", "dayofweek(...): Sunday is 1 on Spark"),
        new("select weekday(a) from t", "weekday(...): Monday is 0 on Spark"),
        new("select isnull(a) from t", "isnull(...): write x is null"),
        new("select a from t where a isnull", "isnull: write x is null"),
        new("select a from t order by a", "every key of an ORDER BY says NULLS FIRST or NULLS LAST"),
        new("select a from t order by a nulls last, b desc", "every key of an ORDER BY says NULLS FIRST or NULLS LAST"),
        new(
            "select lag(a) over (partition by b order by c) from t",
            "every key of an ORDER BY says NULLS FIRST or NULLS LAST"),
        new("select * except (a) from t", "* except: name the columns"),
        new("select * replace (1 as a) from t", "* replace: name the columns"),
        new("select regexp_extract(a, 'x') from t", "regexp_extract needs a group number"),
        new("select regexp_replace(a, 'x', 'y', 'g') from t", "regexp_replace takes three arguments"),
        new("select datediff(hour, a, b) from t", "datediff counts borders on DuckDB"),
        new("select * from main.t", "a catalog is never called main"),
        new("select a from t where a rlike 'x'", "rlike: DuckDB does not know it"),
        new("select a div b from t", "div: write floor(a / b)"),
        new("select list_sum(a) from t", "list_sum(...) is not in the list of functions"),
        new("select 1, hash(a) as h from t", "hash(...) is not in the list of functions"),
        new("from t select a", "a statement that starts with from is not in the list"),
        new("pragma threads", "a statement that starts with pragma is not in the list"),
        new("copy t to 'x'", "a statement that starts with copy is not in the list"),
        new("drop table t", "a statement that starts with drop is not in the list"),
        new("create temp table t as select 1 as a", "only a view is temporary on both engines"),
        new("create function f() returns int return 1", "only a table, a view or a schema can be created"),
        new(
            "create or replace table if not exists t as select 1 as a",
            "OR REPLACE and IF NOT EXISTS exclude each other"),
        new(
            "create table t (a array) using delta",
            "the type of a column or a cast is one of string, int, bigint, double, boolean, date, timestamp, "
                + "decimal(p, s) with p up to 18, not array"),
        new(
            "create table t (a int primary key) using delta",
            "a column is declared as name, type, NOT NULL, COMMENT 'text'"),
        new("create table t using parquet as select 1 as a", "a table is created with USING DELTA first, CLUSTER BY"),
        new("alter table t add column a int", "only ALTER TABLE ... SET TBLPROPERTIES is portable"),
        new("alter table t set tags ('a' = 'b')", "only ALTER TABLE ... SET TBLPROPERTIES is portable"),
        new("grant select on table t to p", "a statement that starts with grant is not in the list"),
        new("analyze table t compute statistics", "a statement that starts with analyze is not in the list"),
        new("select * from identifier('t')", "identifier(:name) stands for a whole name"),
        new("select * from identifier(:a).b", "identifier(:name) stands for a whole name"),
    ];

    [TestCaseSource(nameof(Portable))]
    public void A_portable_statement_has_no_fault(string sql) =>
        Assert.That(SqlScript.Read("f.sql", Head + sql).Faults, Is.Empty);

    [TestCaseSource(nameof(Refused))]
    public void A_statement_that_the_engines_read_differently_is_refused(string sql, string message)
    {
        var faults = SqlScript.Read("f.sql", Head + sql).Faults;
        Assert.That(faults.Select(fault => fault.Sentence), Has.Some.StartsWith(message));
        Assert.That(faults.Select(fault => fault.Line), Is.All.EqualTo(2));
    }

    [Test]
    public void Every_fault_of_a_file_is_told_with_its_line()
    {
        var faults = SqlScript.Read(
            "silver/t.sql",
            "select a[0]\nfrom t\n/* two\nlines */ order by a;\ndrop table t").Faults;
        Assert.That(faults.Select(fault => fault.ToString()), Is.EqualTo(new[]
        {
            "silver/t.sql:1: the first line says what the file makes: `-- <purpose>; one row per <grain>`",
            "silver/t.sql:1: array subscripts start at 0 on Spark and at 1 on DuckDB",
            "silver/t.sql:1: `]` is not in the portable subset",
            "silver/t.sql:4: every key of an ORDER BY says NULLS FIRST or NULLS LAST: the default differs",
            "silver/t.sql:5: a statement that starts with drop is not in the list of portable statements",
        }));
    }

    [Test]
    public void A_file_without_a_statement_is_refused() =>
        Assert.That(
            SqlScript.Read("f.sql", Head + ";;").Faults.Single().Sentence,
            Is.EqualTo("the file holds no statement"));

    [TestCase("select a", Head, true)]
    [TestCase("select a", "-- A purpose alone\n", true)]
    [TestCase("select a", "", false)]
    [TestCase("create temp view v as select 1 as a", "-- A purpose alone\n", true)]
    [TestCase("delete from identifier(:gold_t)", "-- A purpose alone\n", false)]
    [TestCase("delete from identifier(:gold_t)", "\n" + Head, false)]
    public void The_first_line_states_the_purpose_and_where_something_stays_the_grain(
        string sql,
        string head,
        bool holds) =>
        Assert.That(
            SqlScript.Read("f.sql", head + sql).Faults.Select(fault => $"{fault}"),
            Is.EqualTo(holds ? [] : new[]
            {
                "f.sql:1: the first line says what the file makes: `-- <purpose>; one row per <grain>`",
            }));

    [Test]
    public void Parameters_are_found_once_each_outside_comments_texts_and_quoted_names() =>
        Assert.That(
            SqlScript.Read("f.sql", """
                -- :no
                select ':no', `a:no`, ":no", /* :no
                :no */ :Seed, x::int, a:no, '12:30''' from identifier(:silver_load) where :Seed = 1
                """).Parameters,
            Is.EqualTo(new[] { "Seed", "silver_load" }));

    [TestCase("create or replace temp view a as select 1", true)]
    [TestCase("CREATE TEMPORARY VIEW a AS SELECT 1", true)]
    [TestCase("create or replace view a as select 1", false)]
    [TestCase("create temp view a as select 1; create view b as select 1", false)]
    [TestCase("create temp view a as select 1; merge into b using a on true when not matched then insert *", false)]
    [TestCase("-- create temp view\nselect 1", false)]
    public void A_temp_view_is_what_leaves_nothing_behind(string sql, bool view) =>
        Assert.That(SqlScript.Read("f.sql", Head + sql).IsTempView, Is.EqualTo(view));
}
