namespace Platform.Tests.Runtime.Local;

/// <summary>A second run, a run that crashed, and a run in micro-batches.</summary>
public class RunAgainTests : ProjectTest
{
    [Test]
    public void A_second_run_adds_nothing()
    {
        Project.Land("reading_1.csv", "id,moment,value\na,,1\nb,,x\n");
        Project.Run();
        var before = All();
        var result = Project.Run();
        Assert.That(result.Tasks.Select(task => task.Rows), Is.EqualTo(new[] { 0L, 0L, 1L }));
        Assert.That(All(), Is.EqualTo(before));
    }

    [Test]
    public void New_files_are_added_and_the_later_row_of_a_key_counts()
    {
        Project.Land("reading_1.csv", "id,moment,value\na,,1\nb,,2\n");
        Project.Run();
        Project.Land("reading_2.csv", "id,moment,value\nb,,20\nc,,3\nc,,4\n");
        Project.Run();
        Assert.That(Project.Rows("select id, value, _file, _row, _batch from silver.reading order by id"),
            Is.EqualTo(new[] { "a|1|reading_1.csv|1|1", "b|20|reading_2.csv|1|2", "c|4|reading_2.csv|3|2" }));
    }

    [Test]
    public void A_file_that_changed_under_its_name_is_ingested_again()
    {
        Project.Land("reading_1.csv", "id,moment,value\na,,1\n");
        Project.Run();
        Project.Land("reading_1.csv", "id,moment,value\na,,2\n");
        Project.Run();
        Assert.That(Project.Rows("select value, _batch from silver.reading"), Is.EqualTo(new[] { "2|2" }));
    }

    [Test]
    public void A_file_is_another_file_when_it_is_written_again_whatever_is_in_it()
    {
        var (first, second) = (new DateTime(2022, 1, 1, 0, 0, 0, 123), new DateTime(2022, 1, 1, 0, 0, 1));
        foreach (var modified in new[] { first, second, second })
        {
            Project.Land("reading_1.csv", "id,moment,value\na,,1\n");
            File.SetLastWriteTimeUtc(Path.Combine(Project.Data, "reading_1.csv"), modified);
            Project.Run();
        }
        Assert.That(Project.Rows("select _file, _modified, _row, _batch from bronze.reading order by _modified"),
            Is.EqualTo(new[]
            {
                "reading_1.csv|2022-01-01T00:00:00.123|1|1", "reading_1.csv|2022-01-01T00:00:01|1|2",
            }));
    }

    [Test]
    public void A_file_without_a_byte_is_not_there_until_it_has_one()
    {
        Project.Land("reading_1.csv", "");
        Assert.That(Project.Run().IngestErrors, Is.Empty);
        Project.Land("reading_1.csv", "id,moment,value\na,,1\n");
        Project.Run();
        Assert.That(Project.Rows("select id, _batch from bronze.reading"), Is.EqualTo(new[] { "a|1" }));
    }

    [TestCase("land")]
    [TestCase("clean")]
    [TestCase("sum")]
    public void A_run_that_crashed_in_any_task_and_is_run_again_gives_the_same_tables(string task)
    {
        Project.Land("reading_1.csv", "id,moment,value\na,,1\nb,,2\nb,,x\n");
        Project.Land("reading_2.csv", "id,moment,value\nb,,20\nc,,y\n");
        Project.Run();
        var expected = All();
        Directory.Delete(Project.Out, recursive: true);
        Project.Observer.CrashIn = task;
        Assert.That(() => Project.Run(), Throws.InvalidOperationException.With.Message.EqualTo("crash"));
        Project.Run();
        Assert.That(All(), Is.EqualTo(expected));
    }

    [TestCase(3, null)]
    [TestCase(3, 1)]
    [TestCase(20, null)]
    [TestCase(20, 7)]
    public void Micro_batches_give_the_tables_of_one_batch(int batches, int? shuffle)
    {
        var lines = Enumerable.Range(0, 40_000).Select(i => $"k{i % 3000},2022-01-01 00:00:00,{i % 130}\n");
        Project.Land("reading_1.csv", $"id,moment,value\n{string.Concat(lines)}");
        Project.Run();
        var expected = All();
        Directory.Delete(Project.Out, recursive: true);
        Project.Run(options => options with { Batches = batches, Shuffle = shuffle });
        Assert.That(expected, Has.Count.GreaterThan(10_000));
        Assert.That(All(), Is.EqualTo(expected));
    }

    List<string> All() =>
    [
        .. new[] { "bronze.reading", "silver.reading", "silver.reading_quarantine", "gold.total" }
            .SelectMany(table => Project.Rows($"select '{table}', * from {table} order by all")),
    ];
}
