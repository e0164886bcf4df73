namespace Platform.Tests.Runtime.Local;

public class RunReportTests : ProjectTest
{
    const string Total = "-- All readings; one row per project\nselect readings, value from identifier(:gold_total)";

    [SetUp]
    public void WriteReport()
    {
        Project.Write("summary.sql", """
            -- Figures; one row per figure
            select 'readings' as name, cast(max(readings) as double) as value from identifier(:gold_total)
            union all
            select 'a "quoted", one', max(value) from identifier(:gold_total)
            """);
        Project.Write("report/total.sql", Total);
        Project.Write("report/ground.geojson", """{"type":"FeatureCollection","features":[]}""");
        Project.Write("report.yml", """
            title: Meters
            description: What they read
            labels: {readings: Readings of all meters}
            charts:
              - {id: total, title: Total, kind: table, sql: report/total.sql}
              - {id: map, title: Map, kind: map, sql: report/total.sql, x: readings, series: [value],
                 outline: report/ground.geojson}
            """);
    }

    [Test]
    public void A_run_writes_the_page_with_rows_labels_and_the_ground_of_the_map()
    {
        Project.Land("reading_1.csv", "id,moment,value\na,2022-01-01 00:00:00,1.5\n");

        var page = File.ReadAllText(Project.Run().Report!);

        Assert.That(page, Does.Contain("\"rows\":[[1,1.5]]").And.Contain("Readings of all meters"));
        Assert.That(page, Does.Contain("\"outline\":{\"type\":\"FeatureCollection\",\"features\":[]}"));
    }

    [Test]
    public void The_figures_stand_beside_the_page_as_CSV()
    {
        Project.Land("reading_1.csv", "id,moment,value\na,2022-01-01 00:00:00,1.5\n");
        Project.Run();

        Assert.That(
            File.ReadAllLines(Path.Combine(Project.Out, "figures.csv")),
            Is.EqualTo(new[] { "name,value", "\"readings\",1", "\"a \"\"quoted\"\", one\",1.5" }));
    }

    [Test]
    public void Without_the_tables_of_its_charts_there_is_no_page_and_the_run_says_so()
    {
        Project.Write("report/total.sql", Total.Replace("gold_total", "gold_missing"));
        Project.Write("flows/prep/other/deployment.yml", """
            description: Never run
            tasks:
              - {task_key: make, serverless: true, sql: [gold/missing.sql]}
            """);
        Project.Write(
            "flows/prep/other/gold/missing.sql",
            Total.Replace("select", "create or replace table identifier(:gold_missing) as select"));
        Project.Contract("prep/other", "gold.missing", ["readings bigint", "value double"]);
        Project.Land("reading_1.csv", "id,moment,value\na,2022-01-01 00:00:00,1.5\n");

        Assert.That(Project.Run(path: "energy/meters/prep/meters").Report, Is.Null);
    }
}
