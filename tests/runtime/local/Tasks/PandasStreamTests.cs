using Platform.Local.Runs;

namespace Platform.Tests.Runtime.Local.Tasks;

public class PandasStreamTests
{
    const string Score = """

          - task_key: score
            depends_on: [land]
            serverless: true
            python: scoring:scorer
            stream: bronze.reading
            outputs: [gold.score]
          - {task_key: send, depends_on: [land], serverless: true, python: scoring:sender, stream: bronze.reading,
             emits: loud}
          - {task_key: land_loud, depends_on: [send], serverless: true, ingest: bronze.loud}
        """;

    static readonly string[] Given = [.. Enumerable.Range(0, 60).Select(n => $"{(n % 50):D2},2022-01-01,{n % 50}")];

    TestProject project = null!;

    [SetUp]
    public void Make()
    {
        const string loud = "ingestion:\n  - {table: bronze.loud, source: loud, pattern: part-*.txt, format: json}";
        project = new TestProject(TestProject.Deployment.Replace("ingestion:", loud) + Score);
        project.WritePython();
        project.Contract("gold.score", "id string key", "value double", "limit_used string");
        project.Contract("bronze.loud", "id string", "value string");
        project.Write("flows/prep/meters/src/scoring.py", """
            def scorer(parameters, models):
                limit = parameters["most"]

                def score(rows):
                    made = rows[["id"]].copy()
                    made["value"], made["limit_used"] = rows["value"].astype(float) * 2, limit
                    return made

                return score

            def sender(parameters, models):
                return lambda rows: rows[rows["value"].astype(float) > 40][["id", "value"]]
            """);
        project.Land("reading_1.csv", $"id,moment,value\n{string.Join('\n', Given)}\n");
    }

    [TearDown]
    public void Remove() => project.Dispose();

    [TestCase(1, null)]
    [TestCase(3, null)]
    [TestCase(20, 7)]
    public void What_a_function_makes_of_new_rows_does_not_depend_on_how_they_are_cut(int batches, int? shuffle)
    {
        Run(batches, shuffle);
        Held();
        project.Land("reading_2.csv", "id,moment,value\n50,2022-01-01,50\n00,2022-01-01,0\n");
        Run(batches, shuffle);
        Run(batches, shuffle);

        Assert.That(
            project.Rows("select count(*), count(distinct id), sum(value), min(limit_used) from gold.score"),
            Is.EqualTo(new[] { "51|51|2550|100" }), "a row of a key that is there changes nothing");
        Assert.That(project.Rows("select id from bronze.loud order by id"), Is.EqualTo(Loud(50)));
    }

    [TestCase("score")]
    [TestCase("send")]
    public void A_run_that_is_killed_before_it_commits_is_run_again_and_counts_once(string task)
    {
        project.Observer.CrashIn = task;
        Assert.That(() => Run(3), Throws.InvalidOperationException);
        // What comes in between moves the end of the batch that is run again.
        project.Land("reading_2.csv", "id,moment,value\n00,2022-01-01,0\n");
        Run(3);

        Held();
    }

    [Test]
    public void A_task_without_new_rows_has_its_table_and_sends_nothing()
    {
        File.Delete(Path.Combine(project.Data, "reading_1.csv"));
        Run();

        Assert.That(project.Rows("select count(*) from gold.score"), Is.EqualTo(new[] { "0" }));
        Assert.That(Directory.Exists(Path.Combine(project.Out, "landing", "loud")), Is.False);
    }

    [Test]
    public void A_value_that_the_table_does_not_declare_stops_the_run_and_names_the_column()
    {
        project.Contract("gold.score", "id string key", "value bigint", "limit_used string");
        project.Land("reading_1.csv", "id,moment,value\na,,0.75\n");

        Assert.That(
            () => Run(),
            Throws.TypeOf<FlowRunException>().With.Message.Contains("score: scoring:scorer failed")
                .And.Message.Contains("gold.score.value is declared bigint: 1.5 is no whole number"));
    }

    void Held()
    {
        Assert.That(
            project.Rows("select count(*), count(distinct id), sum(value) from gold.score"),
            Is.EqualTo(new[] { "50|50|2450" }));
        Assert.That(project.Rows("select id from bronze.loud order by id"), Is.EqualTo(Loud(49)));
    }

    static string[] Loud(int last) => [.. Enumerable.Range(41, last - 40).Select(id => $"{id}")];

    void Run(int batches = 1, int? shuffle = null) =>
        project.Run(options => options with { Batches = batches, Shuffle = shuffle });
}
