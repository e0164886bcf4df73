using Platform.Mesh.Reports;

namespace Platform.Tests.Mesh.Reports;

public class ReportFileTests
{
    string folder = "";

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("report").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public void A_project_without_the_file_has_no_report() => Assert.That(ReportFile.Load(folder, "p"), Is.Null);

    [Test]
    public void A_chart_is_read_with_all_its_members()
    {
        File.WriteAllText(Path.Combine(folder, "a.sql"), "-- One; one row\nselect 1");
        var report = Load("""
            title: T
            description: D
            charts:
              - {id: a, title: A, kind: band, sql: a.sql, x: hour, series: [load_mw], lower: low, upper: high, unit: MW,
                 window: 24, note: Small}
            """)!;

        var chart = report.Charts.Single();
        Assert.That(
            (chart.Kind, chart.X, chart.Lower, chart.Upper, chart.Unit, chart.Window, chart.Note),
            Is.EqualTo((ChartKind.Band, "hour", "low", "high", "MW", 24, "Small")));
        Assert.That(chart.Series, Is.EqualTo(new[] { "load_mw" }));
    }

    [Test]
    public void All_faults_of_a_file_are_reported_at_once()
    {
        File.WriteAllText(Path.Combine(folder, "a.sql"), "-- One; one row\nselect 1");
        var faults = Assert.Throws<FaultException>(() => Load("""
            title: T
            description: D
            charts:
              - {id: a, title: A, kind: line, sql: none.sql}
              - {id: a, title: A, kind: table, sql: ../none.sql, upper: high}
              - {id: b, title: B, kind: map, sql: a.sql, x: hour, series: [mw], by: area}
              - {id: c, title: C, kind: map, sql: a.sql, x: hour, series: [mw], outline: none.geojson}
              - {id: d, title: D, kind: map, sql: a.sql, x: hour, series: [mw], outline: a.sql}
              - {id: e, title: E, kind: line, sql: a.sql, x: hour, series: [mw], outline: a.sql}
            """))!.Faults;

        Assert.That(faults.Select(fault => fault.Message), Is.EqualTo(new[]
        {
            "p/report.yml:4: charts[0].sql: got \"none.sql\"; allowed: a file below the project's folder",
            "p/report.yml:4: charts[0].x: got nothing; allowed: a column, unless the kind is table",
            "p/report.yml:4: charts[0].series: got nothing; allowed: columns, unless the kind is table",
            "p/report.yml:5: charts[1].id: got \"a\"; allowed: an id that no other chart has",
            "p/report.yml:5: charts[1].sql: got \"../none.sql\"; allowed: a file below the project's folder",
            "p/report.yml:5: charts[1].upper: got \"high\"; allowed: a column with the kind band, and with no other "
            + "kind",
            "p/report.yml:6: charts[2].by: got \"area\"; allowed: nothing with the kinds table and map",
            "p/report.yml:6: charts[2].outline: got nothing; allowed: a GeoJSON file with the kind map, and with no "
            + "other kind",
            "p/report.yml:7: charts[3].outline: got \"none.geojson\"; allowed: a file below the project's folder",
            "p/report.yml:8: charts[4].outline: got \"a.sql\"; allowed: a file that holds JSON",
            "p/report.yml:9: charts[5].outline: got \"a.sql\"; allowed: a GeoJSON file with the kind map, and with no "
            + "other kind",
        }));
    }

    [Test]
    public void An_unknown_kind_and_an_unknown_key_are_faults_with_their_lines()
    {
        var faults = Assert.Throws<FaultException>(() => Load("""
            title: T
            description: D
            charts:
              - id: a
                title: A
                kind: pie
                sql: a.sql
                colour: red
            """))!.Faults;

        Assert.That(
            faults.Select(fault => (fault.Line, fault.Key, fault.Got)),
            Is.EqualTo(new[] { (6, "charts[0].kind", "pie"), ((int?)8, "charts[0].colour", "red") }));
    }

    ReportDefinition? Load(string text)
    {
        File.WriteAllText(Path.Combine(folder, ReportFile.Name), text);
        return ReportFile.Load(folder, "p");
    }
}
