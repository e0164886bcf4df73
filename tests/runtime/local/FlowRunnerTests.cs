using Platform.Local.Runs;

namespace Platform.Tests.Runtime.Local;

public class FlowRunnerTests : ProjectTest
{
    [Test]
    public void Tasks_run_in_order_and_their_rows_are_counted()
    {
        Project.Land(
            "reading_1.csv",
            "id,moment,value\na,2022-01-01 00:00:00,1.5\nb,2022-01-01 00:00:00,2.5\n"
            + "c,2022-01-01 00:00:00,x\nd,,1000\n");
        var result = Project.Run();
        Assert.That(result.Tasks.Select(task => (task.Flow, task.Task, task.Rows)), Is.EqualTo(new[]
        {
            ("energy/meters/prep/meters", "land", 4L), ("energy/meters/prep/meters", "clean", 4L),
            ("energy/meters/prep/meters", "sum", 1L),
        }));
        Assert.That(
            result.Rows,
            Is.EqualTo(new Dictionary<string, long>
            {
                ["bronze.ingest_errors"] = 0,
                ["bronze.ingest_files"] = 1,
                ["bronze.reading"] = 4,
                ["gold.total"] = 1,
                ["silver.reading"] = 2,
            }));
        Assert.That(result.Quarantine, Is.EqualTo(new Dictionary<string, long> { ["silver.reading_quarantine"] = 2 }));
        Assert.That(Project.Rows("select * from gold.total"), Is.EqualTo(new[] { "2|4" }));
        Assert.That(
            Project.Rows("select id, reason, _row from silver.reading_quarantine order by id"),
            Is.EqualTo(new[] { "c|no value|3", "d|too much|4" }));
    }

    [Test]
    public void Files_of_the_training_history_are_marked_and_one_named_as_an_input_file_is_read_too()
    {
        Project.Land("reading_1.csv", "id,moment,value\na,,1\n");
        File.WriteAllText(Path.Combine(Project.Train, "reading_0.csv"), "id,moment,value\nb,,2\n");
        File.WriteAllText(Path.Combine(Project.Train, "reading_1.csv"), "id,moment,value\na,,1\n");
        Project.Run();
        Assert.That(
            Project.Rows("select id, _file, _train, _batch from bronze.reading order by _batch"),
            Is.EqualTo(new[]
            {
                "b|train/reading_0.csv|true|1", "a|train/reading_1.csv|true|2", "a|reading_1.csv|false|3",
            }));
    }

    [Test]
    public void A_broken_gate_is_told_and_the_tables_stay()
    {
        Project.Flow("prep/meters", TestProject.Deployment + """

            quality:
              - {table: silver.reading_quarantine, of: bronze.reading, max_share: 0.4}
              - {table: gold.total, min_rows: 1}
              - {table: silver.reading, min_rows: 2}
            """);
        Project.Land("reading_1.csv", "id,moment,value\na,,1\nb,,x\n");
        Assert.That(Project.Run().BrokenGates, Is.EqualTo(new[]
        {
            "energy/meters/prep/meters: silver.reading_quarantine has 1 rows, more than 0.4 of the 2 of bronze.reading",
            "energy/meters/prep/meters: silver.reading has 1 rows; at least 2 are expected",
        }));
        Assert.That(Project.Rows("select readings from gold.total"), Is.EqualTo(new[] { "1" }));
    }

    [Test]
    public void Flows_run_in_the_order_of_their_tables()
    {
        FlowThatReadsTheTotal();
        Project.Land("reading_1.csv", "id,moment,value\na,,1\n");
        Project.Run();
        Assert.That(Project.Observer.Tasks, Is.EqualTo(new[] { "land", "clean", "sum", "last" }));
    }

    [Test]
    public void Flows_that_read_from_each_other_are_refused()
    {
        FlowThatReadsTheTotal();
        Project.Write("flows/prep/meters/gold/total.sql", """
            -- All; one row per project
            create or replace table identifier(:gold_total) as select 1 as readings from identifier(:gold_late)
            """);
        Assert.That(
            () => Project.Run(),
            Throws.TypeOf<FlowRunException>()
                .With.Message.EqualTo(
                    "these flows read from each other in a circle: energy/meters/ml/after -> "
                    + "energy/meters/prep/meters -> energy/meters/ml/after"));
    }

    [Test]
    public void The_summary_holds_the_figures_of_the_project()
    {
        Project.Write("summary.sql", """
            -- Figures; one row per figure
            select 'load.readings' as name, readings as value, cast(null as string) as text from identifier(:gold_total)
            union all
            select 'load.none' as name, null as value, cast(null as string) as text
            union all
            select 'load.from' as name, cast(null as bigint) as value, '2022-01-01' as text
            """);
        Project.Land("reading_1.csv", "id,moment,value\na,,1\n");
        Assert.That(
            Project.Run().Summary,
            Is.EqualTo(new Dictionary<string, object?>
            {
                ["load.readings"] = 1.0,
                ["load.none"] = null,
                ["load.from"] = "2022-01-01",
            }));
    }

    [Test]
    public void The_memory_limit_reaches_DuckDB()
    {
        Assert.That(
            () => Project.Run(options => options with { MemoryLimit = "much" }),
            Throws.TypeOf<FlowRunException>().With.Message.Contains("'memory_limit' to 'much'"));
        Project.Land("reading_1.csv", "id,moment,value\na,,1\n");
        Assert.That(
            Project.Run(options => options with { MemoryLimit = "200MB" }).Rows["silver.reading"],
            Is.EqualTo(1));
    }

    [Test]
    public void Parameters_can_be_given_to_a_run()
    {
        Project.Land("reading_1.csv", "id,moment,value\na,,1\nb,,3\n");
        var result = Project.Run(options =>
            options with { Parameters = new Dictionary<string, string> { ["most"] = "2" } });
        Assert.That(result.Quarantine["silver.reading_quarantine"], Is.EqualTo(1));
    }

    void FlowThatReadsTheTotal()
    {
        Project.Flow("ml/after", """
            description: Reads what the other makes
            tasks:
              - {task_key: last, serverless: true, sql: [gold/late.sql]}
            """);
        Project.Contract("ml/after", "gold.late", ["readings bigint"]);
        Project.Write("flows/ml/after/gold/late.sql", """
            -- Late; one row per project
            create or replace table identifier(:gold_late) as select readings from identifier(:gold_total)
            """);
    }
}
