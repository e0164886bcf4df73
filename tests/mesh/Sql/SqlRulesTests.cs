using Platform.Mesh.Sql;

namespace Platform.Tests.Mesh.Sql;

/// <summary>One statement for each rule that results of both engines made.</summary>
public class SqlRulesTests
{
    static readonly TestCaseData[] Refused =
    [
        new("select row_number() over (order by a nulls last) as n from t qualify n = 1", "qualify: Spark 4.0 cannot"),
        new("select 'it''s'", "a doubled quote inside a text is one quote on DuckDB"),
        new("select cast(round(a, 1) as int) from t", "a cast to a whole number rounds"),
        new("select cast(:n as int) from t", "a cast to a whole number rounds"),
        new("select cast(a as varchar) from t", "the type of a column or a cast is one of"),
        new("select cast(a as decimal) from t", "the type of a column or a cast is one of"),
        new("select date '2024-2-9'", "a literal is written date 'yyyy-mm-dd'"),
        new("select x'1F'", "a word right before a text makes a literal"),
        new("select a from t order by a + 1 nulls last", "an ORDER BY outside a window names a column"),
        new("select lag(a, 1, 0) over (order by b nulls last) from t", "lag(3 arguments) takes another number"),
        new("select trim('a', x) from t", "trim takes one argument"),
        new("select regexp_extract(a, 'x$', 0) from t", "a pattern is a literal of classes"),
        new("select regexp_extract(a, 'x', 1) from t", "a pattern is a literal of classes"),
        new("select regexp_replace(a, 'x*', '') from t", "the replacement is a literal without"),
        new("select a from t where a like b", "the pattern of LIKE is a literal"),
        new("select extract(dow from a) from t", "extract takes year, quarter"),
        new("select date_trunc('decade', a) from t", "the unit of date_trunc is a literal"),
        new("select a + interval -1 day from t", "an interval is one whole number"),
        new("select from_utc_timestamp(a, '+02:00') from t", "a zone is a literal"),
        new("select get_json_object(a, '$.a[*]') from t", "a path is a literal"),
        new("select explode(a), explode(b) from t", "explode stands alone in a select list"),
        new("select a in (select b from u) from t", "in (select ...) in a select list"),
        new("select * from (values (1, 2)) as v", "rows are named"),
        new("select * from t unpivot (mw for source in (A, b))", "names in a list of names"),
        new("select concat_ws(',', sequence(1, 3))", "an array in concat_ws"),
        new("select * from t where (a, b) < (1, 2)", "(a, b) < (c, d) differs"),
        new("select collect_list(a) from t", "the order of collect_list"),
        new("select sum(distinct a) over (order by b nulls last) from t", "in a window there is no DISTINCT"),
        new("select row_number() over () from t", "in a window there is no DISTINCT"),
        new("select first_value(a) from t", "first_value(...) stands before OVER"),
        new("select count_if(a) filter (where b) from t", "count_if(...) takes no DISTINCT"),
        new("create or replace table t as select count(*) from u", "every column of a table"),
        new("create or replace table t as select a, b as a from u", "every column of a table"),
        new("select null as a from t", "a NULL in a select list has a type"),
        new("create or replace view v as select * from t", "a view names its columns"),
        new("delete from t where a in (select b from u)", "Delta takes no sub-query"),
        new("merge into t using (values (1)) as s(k) on t.k = s.k when matched then delete", "a MERGE is: using"),
        new("select a from t limit 1.5", "LIMIT takes a whole number"),
        new("select * from '/etc/hostname'", "a text is no table"),
        new("select a.upper() from t", "a call after a point is DuckDB's"),
        new("select current_timestamp", "current_timestamp without brackets"),
        new("select :Name", "names in a list of names, of an unpivot or of a parameter"),
        new("truncate table t", "a statement that starts with truncate"),
        new("select sha2(a, 512) from t", "sha2 takes 256 bits"),
    ];

    [TestCaseSource(nameof(Refused))]
    public void What_the_engines_were_seen_to_read_differently_is_refused(string sql, string message) => Assert.That(
        SqlScript.Read("f.sql", $"-- A table; one row per thing\n{sql}").Faults.Select(fault => fault.Sentence),
        Has.Some.StartsWith(message));
}
