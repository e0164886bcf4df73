using Platform.Mesh.Sql;

namespace Platform.Tests.Mesh.Sql;

/// <summary>Every rule of the law has a text that breaks it, in which it is found.</summary>
public class SqlLawTests
{
    /// <summary>A text for each rule that is a sentence of its own.</summary>
    static readonly Dictionary<string, string> Broken = new()
    {
        ["quote in a text"] = "select 'it''s'",
        ["backslash"] = "select 'a\\n'",
        ["literal of a type"] = "select x'1F'",
        ["number"] = "select 1e400",
        ["grouping"] = "select grouping(a) from t group by a",
        ["literal of time"] = "select date '2024-2-9'",
        ["type"] = "select cast(a as varchar) from t",
        ["whole number"] = "select cast(a as int) from t",
        ["shape"] = "select try_cast(a as double) from t",
        ["division"] = "select a / b from t",
        ["NULLS"] = "select a from t order by a",
        ["ORDER BY names a column"] = "select a from t order by a + 1 nulls last",
        ["arguments"] = "select abs(a, b) from t",
        ["datediff"] = "select datediff(hour, a, b) from t",
        ["group number"] = "select regexp_extract(a, 'x') from t",
        ["pattern"] = "select regexp_extract(a, 'x$', 0) from t",
        ["replacement"] = "select regexp_replace(a, 'x', '$1') from t",
        ["LIKE"] = "select a from t where a like b",
        ["field"] = "select extract(dow from a) from t",
        ["date and interval"] = "select date_add(a, interval 1 day) from t",
        ["sha2"] = "select sha2(a, 512) from t",
        ["position"] = "select split_part(a, ',', 0) from t",
        ["star of count"] = "select count(t.*) from t",
        ["unit"] = "select date_trunc('decade', a) from t",
        ["interval"] = "select a + interval -1 day from t",
        ["zone"] = "select from_utc_timestamp(a, '+02:00') from t",
        ["JSON path"] = "select get_json_object(a, '$.a[*]') from t",
        ["explode"] = "select explode(a), explode(b) from t",
        ["IN in a select list"] = "select a in (select b from u) from t",
        ["names of VALUES"] = "select * from (values (1, 2)) as v",
        ["small letters"] = "select * from t unpivot (mw for source in (A, b))",
        ["array in concat_ws"] = "select concat_ws(',', sequence(1, 3))",
        ["comparison of lists"] = "select * from t where (a, b) < (1, 2)",
        ["order of a list"] = "select collect_list(a) from t",
        ["window"] = "select row_number() over () from t",
        ["only over"] = "select first_value(a) from t",
        ["plain aggregate"] = "select count_if(a) filter (where b) from t",
        ["alias"] = "create or replace table t as select count(*) from u",
        ["NULL"] = "select null as a from t",
        ["view"] = "create or replace view v as select * from t",
        ["sub-query"] = "delete from t where a in (select b from u)",
        ["merge"] = "merge into t using (values (1)) as s(k) on t.k = s.k when matched then delete",
        ["limit"] = "select a from t limit 1.5",
        ["text as table"] = "select * from '/etc/hostname'",
        ["method"] = "select a.upper() from t",
        ["trim"] = "select trim('a', x) from t",
        ["catalog main"] = "select * from main.t",
        ["star"] = "select * except (a) from t",
        ["identifier"] = "select * from identifier('t')",
        ["pipeline"] = "\ncreate or refresh materialized view v as select a from identifier(:silver_t)",
        ["stream"] = "select a from stream(t)",
        ["expectation"] = "\ncreate or refresh materialized view v (constraint a) as select a from t",
        ["current_timestamp"] = "select current_timestamp",
    };

    [Test]
    public void Every_rule_is_found_in_a_text_that_breaks_it()
    {
        Assert.That(Broken.Keys, Is.EquivalentTo(SqlLaw.Current.Rules.Keys), "a rule without a text, or the reverse");
        foreach (var (rule, sql) in Broken)
        {
            Assert.That(Found(sql), Has.Some.Contains(SqlLaw.Current.Rules[rule]), rule);
        }
    }

    [Test]
    public void Every_struck_function_and_word_is_found()
    {
        Assert.That(SqlLaw.Current.StruckFunctions, Has.Count.GreaterThan(15));
        foreach (var (name, why) in SqlLaw.Current.StruckFunctions)
        {
            Assert.That(Found($"select {name}(a, b) as c from t"), Has.Some.EqualTo($"{name}(...): {why}"));
        }
        Assert.That(SqlLaw.Current.Struck, Has.Count.GreaterThan(60));
        foreach (var (words, why) in SqlLaw.Current.Struck)
        {
            Assert.That(Found($"select a {words} b from t"), Has.Some.EqualTo($"{words}: {why}"));
        }
    }

    [Test]
    public void A_statement_a_type_a_function_and_an_argument_outside_the_lists_are_found()
    {
        Assert.That(Found("explain select 1"), Has.One.Contains("starts with explain is not in the list"));
        Assert.That(Found("select hash(a) from t"), Has.One.Contains("hash(...) is not in the list of functions"));
        Assert.That(Found("create table t (a map) using delta"), Has.One.EndsWith("not map"));
        var counts =
            from name in SqlLaw.Current.Arguments.Keys.Except(["cast", "try_cast"])
            where Found($"select {name}({string.Join(", ", Enumerable.Repeat("a", 100))}) from t").Length == 0
            select name;
        Assert.That(counts, Is.Empty);
    }

    static string[] Found(string sql) =>
        [.. SqlScript.Read("f.sql", $"-- A table; one row per thing\n{sql}").Faults.Select(fault => fault.Sentence!)];
}
