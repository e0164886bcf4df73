using Platform.Mesh.Flows;

namespace Platform.Tests.Mesh.Flows;

public sealed class SqlTextTests
{
    [Test]
    public void Parameters_are_found_once_each_outside_comments_texts_and_quoted_names() =>
        Assert.That(
            SqlText.Parameters("-- :no\nselect ':no', `a:no`, \":no\", /* :no\n:no */ :seed, x::int, '12:30''' from identifier(:silver_load) where :seed = 1"),
            Is.EqualTo(new[] { "seed", "silver_load" }));

    [TestCase("create or replace temp view a as select 1", true)]
    [TestCase("CREATE TEMPORARY VIEW a AS SELECT 1", true)]
    [TestCase("create or replace view a as select 1", false)]
    [TestCase("create temp view a as select 1; merge into b using a on true when not matched then insert *", false)]
    [TestCase("-- create temp view\nselect 1", false)]
    public void A_temp_view_is_what_leaves_nothing_behind(string sql, bool view) => Assert.That(SqlText.IsTempView(sql), Is.EqualTo(view));

    [TestCase("-- Load of the grid; one row per hour\nselect 1", true)]
    [TestCase("-- Load of the grid\nselect 1", false)]
    [TestCase("\n-- Load; one row per hour", false)]
    public void The_first_line_states_purpose_and_grain(string sql, bool has) => Assert.That(SqlText.HasGrain(sql), Is.EqualTo(has));
}
