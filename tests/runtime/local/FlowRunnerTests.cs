using System.IO.Compression;
using Platform.Local.Engine;
using Platform.Local.Runs;
using Platform.Mesh.Faults;

namespace Platform.Tests.Runtime.Local;

public class FlowRunnerTests
{
    TestProject project = null!;

    [SetUp]
    public void Make() => project = new TestProject();

    [TearDown]
    public void Remove() => project.Dispose();

    [Test]
    public void Tasks_run_in_order_and_their_rows_are_counted()
    {
        project.Land("reading_1.csv", "id,moment,value\na,2022-01-01 00:00:00,1.5\nb,2022-01-01 00:00:00,2.5\nc,2022-01-01 00:00:00,x\nd,,1000\n");
        var result = project.Run();
        Assert.That(result.Tasks.Select(task => (task.Flow, task.Task, task.Rows)), Is.EqualTo(new[]
        {
            ("energy/meters/prep/meters", "land", 4L), ("energy/meters/prep/meters", "clean", 4L), ("energy/meters/prep/meters", "sum", 1L),
        }));
        Assert.That(result.Rows, Is.EqualTo(new Dictionary<string, long> { ["bronze.ingest_errors"] = 0, ["bronze.reading"] = 4, ["gold.total"] = 1, ["silver.reading"] = 2 }));
        Assert.That(result.Quarantine, Is.EqualTo(new Dictionary<string, long> { ["silver.reading_quarantine"] = 2 }));
        Assert.That(project.Rows("select * from gold.total"), Is.EqualTo(new[] { "2|4" }));
        Assert.That(project.Rows("select id, reason, _row from silver.reading_quarantine order by id"), Is.EqualTo(new[] { "c|no value|3", "d|too much|4" }));
    }

    [Test]
    public void A_second_run_adds_nothing()
    {
        project.Land("reading_1.csv", "id,moment,value\na,,1\nb,,x\n");
        project.Run();
        var before = All();
        var result = project.Run();
        Assert.That(result.Tasks.Select(task => task.Rows), Is.EqualTo(new[] { 0L, 0L, 1L }));
        Assert.That(All(), Is.EqualTo(before));
    }

    [Test]
    public void New_files_are_added_and_the_later_row_of_a_key_counts()
    {
        project.Land("reading_1.csv", "id,moment,value\na,,1\nb,,2\n");
        project.Run();
        project.Land("reading_2.csv", "id,moment,value\nb,,20\nc,,3\nc,,4\n");
        project.Run();
        Assert.That(project.Rows("select id, value, _file, _row, _batch from silver.reading order by id"),
            Is.EqualTo(new[] { "a|1|reading_1.csv|1|1", "b|20|reading_2.csv|1|2", "c|4|reading_2.csv|3|2" }));
    }

    [Test]
    public void A_file_that_changed_under_its_name_is_ingested_again()
    {
        project.Land("reading_1.csv", "id,moment,value\na,,1\n");
        project.Run();
        project.Land("reading_1.csv", "id,moment,value\na,,2\n");
        project.Run();
        Assert.That(project.Rows("select value, _batch from silver.reading"), Is.EqualTo(new[] { "2|2" }));
    }

    [TestCase("land")]
    [TestCase("clean")]
    [TestCase("sum")]
    public void A_run_that_crashed_in_any_task_and_is_run_again_gives_the_same_tables(string task)
    {
        project.Land("reading_1.csv", "id,moment,value\na,,1\nb,,2\nb,,x\n");
        project.Land("reading_2.csv", "id,moment,value\nb,,20\nc,,y\n");
        project.Run();
        var expected = All();
        Directory.Delete(project.Out, recursive: true);
        project.Observer.CrashIn = task;
        Assert.That(() => project.Run(), Throws.InvalidOperationException.With.Message.EqualTo("crash"));
        project.Run();
        Assert.That(All(), Is.EqualTo(expected));
    }

    [TestCase(3, null)]
    [TestCase(3, 1)]
    [TestCase(20, null)]
    [TestCase(20, 7)]
    public void Micro_batches_give_the_tables_of_one_batch(int batches, int? shuffle)
    {
        project.Land("reading_1.csv", "id,moment,value\n" + string.Concat(Enumerable.Range(0, 40_000).Select(i => $"k{i % 3000},2022-01-01 00:00:00,{i % 130}\n")));
        project.Run();
        var expected = All();
        Directory.Delete(project.Out, recursive: true);
        project.Run(options => options with { Batches = batches, Shuffle = shuffle });
        Assert.That(expected, Has.Count.GreaterThan(10_000));
        Assert.That(All(), Is.EqualTo(expected));
    }

    [Test]
    public void A_file_that_cannot_be_read_is_recorded_and_the_rest_goes_through()
    {
        project.Land("reading_1.csv", "id,moment,value\na,,1\n");
        project.Land("reading_2.csv.gz", "this is not gzip");
        project.Land("reading_3.csv", "");
        project.Land("reading_4.csv", "some,other,table\n1,2,3\n");
        var cut = Gzip("id,moment,value\n" + string.Concat(Enumerable.Range(0, 1000).Select(i => $"z{i},,1\n")));
        File.WriteAllBytes(Path.Combine(project.Data, "reading_5.csv.gz"), cut[..(cut.Length / 2)]);
        File.WriteAllBytes(Path.Combine(project.Data, "reading_6.csv.gz"), Gzip("id,moment,value\nb,,2\n"));
        var result = project.Run();
        Assert.That(project.Rows("select id, _file from silver.reading order by id"), Is.EqualTo(new[] { "a|reading_1.csv", "b|reading_6.csv.gz" }));
        Assert.That(project.Rows("select _file, table_name, _batch from bronze.ingest_errors order by _batch"),
            Is.EqualTo(new[] { "reading_2.csv.gz|bronze.reading|2", "reading_3.csv|bronze.reading|3", "reading_4.csv|bronze.reading|4", "reading_5.csv.gz|bronze.reading|5" }));
        Assert.That(result.IngestErrors, Has.Count.EqualTo(4).And.Some.EqualTo("reading_4.csv: the header has none of the columns id, moment, value").And.Some.EqualTo("reading_3.csv: the file is empty"));
        project.Run();
        Assert.That(project.Rows("select count(*) from bronze.ingest_errors"), Is.EqualTo(new[] { "4" }), "a damaged file is told once");
    }

    [Test]
    public void Files_of_the_training_history_are_marked()
    {
        project.Land("reading_1.csv", "id,moment,value\na,,1\n");
        File.WriteAllText(Path.Combine(project.Train, "reading_0.csv"), "id,moment,value\nb,,2\n");
        File.WriteAllText(Path.Combine(project.Train, "reading_1.csv"), "id,moment,value\na,,1\n");
        project.Run();
        Assert.That(project.Rows("select id, _train, _batch from bronze.reading order by id"), Is.EqualTo(new[] { "a|false|2", "b|true|1" }));
    }

    [Test]
    public void A_broken_gate_is_told_and_the_tables_stay()
    {
        project.Flow("prep/meters", TestProject.Deployment + """

            quality:
              - {table: silver.reading_quarantine, of: bronze.reading, max_share: 0.4}
              - {table: gold.total, min_rows: 1}
              - {table: silver.reading, min_rows: 2}
            """);
        project.Land("reading_1.csv", "id,moment,value\na,,1\nb,,x\n");
        Assert.That(project.Run().BrokenGates, Is.EqualTo(new[]
        {
            "energy/meters/prep/meters: silver.reading_quarantine has 1 rows, more than 0.4 of the 2 of bronze.reading",
            "energy/meters/prep/meters: silver.reading has 1 rows; at least 2 are expected",
        }));
        Assert.That(project.Rows("select readings from gold.total"), Is.EqualTo(new[] { "1" }));
    }

    [Test]
    public void Nothing_runs_while_a_file_is_not_portable()
    {
        project.Write("flows/prep/meters/gold/total.sql", "-- All; one row per project\ncreate or replace table identifier(:gold_total) as\nselect concat('a', 'b') as x, 1 / 0 as y from identifier(:silver_reading)");
        Assert.That(() => project.Run(), Throws.TypeOf<FaultException>().With.Property("Faults").Count.EqualTo(2)
            .And.Message.StartsWith("orgs/acme/domains/energy/projects/meters/flows/prep/meters/gold/total.sql:3: concat(...)"));
        Assert.That(Directory.Exists(project.Out), Is.False);
    }

    [Test]
    public void A_statement_that_fails_leaves_nothing_of_its_task()
    {
        project.Write("flows/prep/meters/silver/reading_quarantine.sql", "-- Quarantine; one row per row\ncreate table if not exists identifier(:silver_reading_quarantine) (id string) using delta;\nselect gone from reading_checked");
        project.Land("reading_1.csv", "id,moment,value\na,,1\n");
        Assert.That(() => project.Run(), Throws.TypeOf<SqlException>().With.Message.Contains("reading_quarantine.sql:3: Binder Error"));
        Assert.That(project.Rows("select table_name from duckdb_tables() where schema_name in ('bronze', 'silver', 'gold') order by 1"), Is.EqualTo(new[] { "ingest_errors", "reading" }));
        Assert.That(project.Rows("select task from ledger.tasks"), Is.EqualTo(new[] { "land" }));
    }

    [Test]
    public void Flows_run_in_the_order_of_their_tables()
    {
        project.Flow("ml/after", """
            description: Reads what the other makes
            tasks:
              - {task_key: last, serverless: true, sql: [gold/late.sql]}
            """);
        project.Write("flows/ml/after/gold/late.sql", "-- Late; one row per project\ncreate or replace table identifier(:gold_late) as select readings from identifier(:gold_total)");
        project.Land("reading_1.csv", "id,moment,value\na,,1\n");
        project.Run();
        Assert.That(project.Observer.Tasks, Is.EqualTo(new[] { "land", "clean", "sum", "last" }));
    }

    [Test]
    public void Flows_that_read_from_each_other_are_refused()
    {
        project.Flow("ml/after", """
            description: Reads what the other makes
            tasks:
              - {task_key: last, serverless: true, sql: [gold/late.sql]}
            """);
        project.Write("flows/ml/after/gold/late.sql", "-- Late; one row per project\ncreate or replace table identifier(:gold_late) as select readings from identifier(:gold_total)");
        project.Write("flows/prep/meters/gold/total.sql", "-- All; one row per project\ncreate or replace table identifier(:gold_total) as select 1 as readings from identifier(:gold_late)");
        Assert.That(() => project.Run(), Throws.TypeOf<FlowRunException>().With.Message.EqualTo("these flows read from each other in a circle: energy/meters/ml/after -> energy/meters/prep/meters -> energy/meters/ml/after"));
    }

    [Test]
    public void The_summary_holds_the_figures_of_the_project()
    {
        project.Write("summary.sql", "-- Figures; one row per figure\nselect 'load.readings' as name, readings as value from identifier(:gold_total) union all select 'load.none' as name, null as value");
        project.Land("reading_1.csv", "id,moment,value\na,,1\n");
        Assert.That(project.Run().Summary, Is.EqualTo(new Dictionary<string, double?> { ["load.readings"] = 1, ["load.none"] = null }));
    }

    [Test]
    public void The_memory_limit_reaches_DuckDB()
    {
        Assert.That(() => project.Run(options => options with { MemoryLimit = "much" }), Throws.TypeOf<FlowRunException>().With.Message.Contains("memory_limit=much"));
        project.Land("reading_1.csv", "id,moment,value\na,,1\n");
        Assert.That(project.Run(options => options with { MemoryLimit = "200MB" }).Rows["silver.reading"], Is.EqualTo(1));
    }

    [Test]
    public void Parameters_can_be_given_to_a_run()
    {
        project.Land("reading_1.csv", "id,moment,value\na,,1\nb,,3\n");
        var result = project.Run(options => options with { Parameters = new Dictionary<string, string> { ["most"] = "2" } });
        Assert.That(result.Quarantine["silver.reading_quarantine"], Is.EqualTo(1));
    }

    List<string> All() => [.. new[] { "bronze.reading", "silver.reading", "silver.reading_quarantine", "gold.total" }
        .SelectMany(table => project.Rows($"select '{table}', * from {table} order by all"))];

    static byte[] Gzip(string text)
    {
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.Fastest))
        {
            gzip.Write(System.Text.Encoding.UTF8.GetBytes(text));
        }
        return buffer.ToArray();
    }
}
