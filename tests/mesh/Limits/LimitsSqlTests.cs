using Platform.Mesh.Limits;
using Platform.Mesh.Resolved;
using Platform.Mesh.Sql;

namespace Platform.Tests.Mesh.Limits;

/// <summary>The SQL that limits of contracts become.</summary>
public sealed class LimitsSqlTests
{
    static readonly IReadOnlyList<Flow> Flows = DataMesh.Load(Repository.Root).Flows;

    [Test]
    public void The_SQL_of_limits_is_portable()
    {
        var typed = Flows.SelectMany(flow => ResolvedFlow.Of(flow).Tasks)
            .Where(task => task.Typed is not null)
            .ToLookup(task => task.Stream!, task => task.Typed!);

        string[] tables = [.. typed.Select(texts => texts.Key)];
        Assert.That(tables, Is.SupersetOf(new[] { "bronze.electricity", "bronze.weather", "bronze.telemetry" }));
        foreach (var (table, text) in typed.SelectMany(texts => texts.Select(text => (texts.Key, text))))
        {
            var script = SqlScript.Read(table, text);
            Assert.That(script.Faults, Is.Empty, $"{table}\n{text}");
            Assert.That(script.IsTempView, table);
        }
    }

    [Test]
    public void A_table_without_limits_has_no_such_SQL() =>
        Assert.That(LimitsSql.Of(new("bronze", "thing"), Updates.Table(Updates.Column("a"))), Is.Null);

    [TestCase("2022-03-01T05:06:07Z", "2022-03-01T05:06:07", null)]
    [TestCase(" 2022-03-01 05:06:07 UTC ", "2022-03-01T05:06:07", null)]
    [TestCase("2022-03-01T05:06Z", "2022-03-01T05:06:00", null)]
    [TestCase("2022-03-01T05:06:07.000Z", "2022-03-01T05:06:07", null)]
    [TestCase("2022-03-01T05:06:07.000000000Z", "2022-03-01T05:06:07", null)]
    [TestCase("2022-03-01 05:06+00:00", "2022-03-01T05:06:00", null)]
    [TestCase("2022-03-01T05:06:07+0000", "2022-03-01T05:06:07", null)]
    [TestCase("2022-03-01T05:06:07-00", "2022-03-01T05:06:07", null)]
    [TestCase("2022-03-01T05:06:07z", "2022-03-01T05:06:07", null)]
    [TestCase("2022-03-01 05:06:07 GMT", "2022-03-01T05:06:07", null)]
    [TestCase("2022-03-01T05:06:07", "2022-03-01T05:06:07", "time without a zone")]
    [TestCase("2022-03-01T05:06", "2022-03-01T05:06:00", "time without a zone")]
    [TestCase("2022-03-01T05:06:07+02:00", "2022-03-01T05:06:07", "time is not UTC")]
    [TestCase("2022-03-01T05:06-0130", "2022-03-01T05:06:00", "time is not UTC")]
    [TestCase("2022-02-30T05:06:07Z", "-", "no time")]
    [TestCase("2022-03-01T24:00:00Z", "-", "no time")]
    [TestCase("2022-03-01", "-", "no time")]
    [TestCase("2022-03-01T05:06:07ZZ", "-", "no time")]
    [TestCase("01/03/2022 05:06:07Z", "-", "no time")]
    [TestCase("", "-", "no time")]
    [TestCase("1999-12-31T23:59:59Z", "1999-12-31T23:59:59", "time outside 2000-01-01 to 48 hours after its file")]
    [TestCase("9999-12-31T00:00:00Z", "-", "time outside 2000-01-01 to 48 hours after its file")]
    [TestCase("2999-03-01T05:06:07Z", "2999-03-01T05:06:07", "time outside 2000-01-01 to 48 hours after its file")]
    public void A_time_says_that_it_is_UTC_and_lies_within_its_bounds(string text, string time, string? reason)
    {
        using var updates = New($"'{text}', '1', '1'");
        Assert.That(
            updates.Rows("select time, _aside from updates_typed"),
            Is.EqualTo(new[] { $"{time}|{reason ?? "-"}" }));
    }

    [TestCase("35000", "35000", null)]
    [TestCase(" 35000.5 ", "35000.5", null)]
    [TestCase("3.5e4", "35000", null)]
    [TestCase("", "-", null)]
    [TestCase("35,000", "-", "not a number")]
    [TestCase("4 000", "-", "not a number")]
    [TestCase("3000 MW", "-", "not a number")]
    [TestCase("n/e", "-", "not a number")]
    [TestCase("NaN", "-", "not a number")]
    [TestCase("Infinity", "-", "not a number")]
    [TestCase("1e300", "-", "not a number")]
    [TestCase("1d", "-", "not a number")]
    [TestCase("999", "-", "outside 1,000 to 40,000 MW")]
    [TestCase("40000.001", "-", "outside 1,000 to 40,000 MW")]
    [TestCase("35", "-", "in another unit than MW")]
    [TestCase("35000000", "-", "in another unit than MW")]
    public void A_cell_that_is_no_number_or_outside_is_NULL_and_kept_beside(string text, string number, string? reason)
    {
        using var updates = New($"'2022-01-01T00:00:00Z', '{text}', '1'");
        Assert.That(
            updates.Rows("select load_mw, _aside from updates_typed"),
            Is.EqualTo(new[] { $"{number}|-" }));
        Assert.That(
            updates.Rows("select time, column_name, cell, reason, _file, _row from updates_cells"),
            Is.EqualTo(reason is null
                ? Array.Empty<string>()
                : [$"2022-01-01T00:00:00|load_mw|{text}|{reason}|a.csv|1"]));
    }

    [TestCase("5", null)]
    [TestCase("-1", "share outside 0 to 10")]
    [TestCase("x", "a value is missing or not a number")]
    public void A_bad_number_sets_its_row_aside_where_the_contract_says_so(string text, string? reason)
    {
        using var updates = New($"'2022-01-01T00:00:00Z', '2000', '{text}'");
        Assert.That(updates.Rows("select _aside from updates_typed"), Is.EqualTo(new[] { reason ?? "-" }));
    }

    static Updates New(string row) => new("time, load_mw, share", row,
    [
        Updates.Column("time", ("earliest", "2000-01-01"), ("ahead", "48 hours")),
        Updates.Column("load_mw", ("unit", "MW"), ("minimum", "1000"), ("maximum", "40000")),
        Updates.Column("share", ("minimum", "0"), ("maximum", "10"), ("outside", "row")),
    ]);
}
