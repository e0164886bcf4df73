namespace Platform.Tests.Runtime.Local.Memory;

/// <summary>Which tasks a second run runs: those that are given something else, or whose work is gone.</summary>
public class UnchangedTests : ProjectTest
{
    const string Model = """
        description: A model
        parameters: {factor: "2"}
        tasks:
          - {task_key: train, serverless: true, python: "work:train", inputs: [gold.total], outputs: [gold.made]}
          - {task_key: use, depends_on: [train], serverless: true, python: "work:use", outputs: [gold.used],
             lands: [other]}
        """;

    [SetUp]
    public void Write()
    {
        Project.Land("reading_1.csv", "id,moment,value\na,,1\nb,,2\n");
        Project.Flow("ml/scale", Model);
        Project.Contract("ml/scale", "gold.made", ["readings bigint", "value double"]);
        Project.Contract("ml/scale", "gold.used", ["weight double"]);
        Project.WritePython();
        Project.Write("src/shared.py", "def factor(parameters):\n    return float(parameters['factor'])\n");
        Project.Write("flows/ml/scale/src/work.py", """
            import pathlib
            import pandas as pd
            import shared

            def train(inputs, parameters, models):
                table = inputs["gold.total"]
                table["value"] = table["value"] * shared.factor(parameters)
                models.save("scale", {"weight": float(table["value"].iloc[0])}, "champion", {})
                return {"gold.made": table}

            def use(inputs, parameters, models):
                folder = pathlib.Path(parameters["landing"]) / "other"
                folder.mkdir(parents=True, exist_ok=True)
                (folder / "made.csv").write_text("id\n1\n")
                return {"gold.used": pd.DataFrame([models.load("scale")])}

            """);
    }

    static readonly string[] All = ["land", "clean", "sum", "train", "use"];

    [Test]
    public void Nothing_but_the_look_at_the_files_runs_again_and_every_task_tells_its_rows()
    {
        Assert.That(Ran(), Is.EqualTo(All));
        var tables = Tables();
        var again = Project.Run();
        Assert.That(again.Tasks.Select(task => (task.Task, task.Rows, task.IsUnchanged)), Is.EqualTo(new[]
        {
            ("land", 0L, false), ("clean", 0L, true), ("sum", 1L, true), ("train", 1L, true), ("use", 1L, true),
        }));
        Assert.That(Tables(), Is.EqualTo(tables));
        Assert.That(again.Versions, Has.Count.EqualTo(4));
    }

    [Test]
    public void A_user_can_have_every_task_run_again()
    {
        Project.Run();
        Assert.That(Ran(again: true), Is.EqualTo(All));
    }

    [TestCase("factor", "3", "train use")]
    [TestCase("most", "1", "clean train use")]
    public void A_parameter_that_changed_runs_the_tasks_that_are_given_it_and_what_follows(
        string name, string value, string tasks)
    {
        Project.Run();
        var parameters = new Dictionary<string, string> { [name] = value };
        var result = Project.Run(options => options with { Parameters = parameters });
        Assert.That(Run(result), Is.EqualTo($"land {tasks}".Split(' ')));
    }

    [TestCase("src/shared.py", "def factor(parameters):\n    return 5.0\n", "train use")]
    [TestCase("src/fleet.csv", "id\n1\n", "train use")]
    [TestCase("flows/ml/scale/src/more.py", "", "train use")]
    [TestCase("../../../../../../runtime/python/columns.py", null, "train use")]
    [TestCase("../../../../../../runtime/local/python/frames.py", null, "train use")]
    [TestCase("flows/prep/meters/gold/total.sql", null, "sum")]
    [TestCase("flows/prep/meters/silver/reading_checked.sql", null, "clean")]
    public void Code_that_changed_runs_the_tasks_that_have_it(string file, string? text, string tasks)
    {
        Project.Run();
        var comment = file.EndsWith(".sql", StringComparison.Ordinal) ? "\n-- more" : "\n# more";
        Project.Write(file, text ?? Project.Read(file) + comment);
        Assert.That(Ran(), Is.EqualTo($"land {tasks}".Split(' ')));
    }

    [Test]
    public void A_new_file_runs_what_reads_it_and_what_reads_that()
    {
        Project.Run();
        Project.Land("reading_2.csv", "id,moment,value\nc,,3\n");
        Assert.That(Ran(), Is.EqualTo(All));
        Assert.That(Project.Rows("select weight from gold.used"), Is.EqualTo(new[] { "12" }));
    }

    [Test]
    public void A_file_that_changes_no_row_of_silver_runs_no_more_than_its_stream()
    {
        Project.Run();
        Project.Land("reading_2.csv", "id,moment,value\nc,,1000\n");
        Assert.That(Ran(), Is.EqualTo(new[] { "land", "clean" }));
    }

    [TestCase("update silver.reading set value = 7 where id = 'a'", "clean sum train use")]
    [TestCase("update gold.total set value = 7", "sum")]
    [TestCase("drop table gold.total", "sum")]
    [TestCase("drop table gold.made", "train use")]
    [TestCase("drop table gold.used", "use")]
    public void What_somebody_changed_in_the_database_is_seen(string sql, string tasks)
    {
        Project.Run();
        Project.Execute(sql);
        Assert.That(Ran(), Is.EqualTo($"land {tasks}".Split(' ')));
        Assert.That(Ran(), Is.EqualTo(new[] { "land" }));
    }

    [TestCase("landing/other/made.csv", "use")]
    [TestCase("models/scale/1/model.pkl", "train use")]
    public void A_file_that_a_task_wrote_and_that_is_gone_runs_it_again(string file, string tasks)
    {
        Project.Run();
        File.Delete(Path.Combine(Project.Out, file));
        Assert.That(Ran(), Is.EqualTo($"land {tasks}".Split(' ')));
    }

    [TestCase("clean")]
    [TestCase("sum")]
    [TestCase("train")]
    [TestCase("use")]
    public void What_was_not_committed_is_not_believed(string task)
    {
        Project.Run();
        Project.Land("reading_1.csv", "id,moment,value\na,,10\nb,,2\n");
        Project.Observer.CrashIn = task;
        Assert.That(() => Project.Run(), Throws.InvalidOperationException);
        Assert.That(Ran(), Is.EqualTo(All[Array.IndexOf(All, task)..].Prepend("land")));
        Assert.That(Project.Rows("select weight from gold.used"), Is.EqualTo(new[] { "24" }));
    }

    [Test]
    public void A_task_that_asks_for_the_time_runs_every_time()
    {
        Project.Write("flows/prep/meters/gold/total.sql", """
            -- All readings together; one row per project
            create or replace table identifier(:gold_total) as
            select count(*) as readings, cast(year(current_timestamp()) as double) as value
            from identifier(:silver_reading)
            """);
        Project.Run();
        Assert.That(Ran(), Is.EqualTo(new[] { "land", "sum" }));
    }

    [Test]
    public void The_output_folder_does_not_grow_with_repeats()
    {
        (int Files, long Bytes)[] sizes = [.. new[] { false, false, false, true, true }.Select(Size)];
        Assert.That(sizes.Select(size => size.Files), Is.All.EqualTo(sizes[0].Files));
        // The database takes a block of a quarter of a megabyte when a line of the ledger finds no place.
        Assert.That(sizes.Select(size => size.Bytes), Is.All.LessThanOrEqualTo(sizes[0].Bytes + (1 << 20)));
    }

    (int Files, long Bytes) Size(bool again)
    {
        Ran(again);
        var files = new DirectoryInfo(Project.Out).GetFiles("*", SearchOption.AllDirectories);
        return (files.Length, files.Sum(file => file.Length));
    }

    string[] Ran(bool again = false) => Run(Project.Run(options => options with { Again = again }));

    static string[] Run(Platform.Local.Runs.RunResult result) =>
        [.. result.Tasks.Where(task => !task.IsUnchanged).Select(task => task.Task)];

    List<string> Tables() =>
    [
        .. new[] { "bronze.reading", "silver.reading", "gold.total", "gold.made", "gold.used" }
            .SelectMany(table => Project.Rows($"select '{table}', * from {table} order by all")),
    ];
}
