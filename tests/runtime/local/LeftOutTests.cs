namespace Platform.Tests.Runtime.Local;

/// <summary>A run without Spark says what it leaves out, and goes on.</summary>
public sealed class LeftOutTests : ProjectTest
{
    const string Trees = """
        description: Trees, on Spark
        tasks:
          - task_key: train
            serverless: true
            spark: trees:run
            inputs: [gold.total]
            outputs: [gold.tree]
          - {task_key: after, depends_on: [train], serverless: true, sql: [gold/after.sql]}
          - {task_key: beside, serverless: true, sql: [gold/beside.sql]}
        quality:
          - {table: gold.tree, min_rows: 1}
          - {table: gold.beside, min_rows: 2}
        """;

    [Test]
    public void A_task_of_Spark_and_what_waits_for_it_or_reads_its_table_are_left_out_by_name_and_the_rest_runs()
    {
        Add("ml/trees", Trees, ("after", "silver_reading"), ("beside", "gold_total"));
        Project.Contract("ml/trees", "gold.tree", ["one int"]);
        Project.Write("flows/ml/trees/src/trees.py", "import pyspark\n\ndef run(*given):\n    pass\n");
        Add("ml/late", """
            description: Reads what Spark makes, and then that
            tasks:
              - {task_key: direct, serverless: true, sql: [gold/direct.sql]}
              - {task_key: indirect, serverless: true, sql: [gold/indirect.sql]}
            """, ("direct", "gold_tree"), ("indirect", "gold_direct"));
        Project.Land("reading_1.csv", "id,moment,value\na,,1\n");

        var result = Project.Run();

        Assert.That(
            result.Tasks.Select(task => task.Task), Is.EquivalentTo(new[] { "land", "clean", "sum", "beside" }));
        Assert.That(Project.Observer.Notes, Is.EqualTo(new[]
        {
            "energy/meters/ml/trees: train is left out: trees:run runs on Spark alone",
            "energy/meters/ml/trees: after is left out: it waits for train",
            "energy/meters/ml/late: direct is left out: it reads gold.tree, which nothing makes here",
            "energy/meters/ml/late: indirect is left out: it reads gold.direct, which nothing makes here",
        }));
        Assert.That(result.BrokenGates, Is.EqualTo(new[]
        {
            "energy/meters/ml/trees: gold.beside has 1 rows; at least 2 are expected",
        }), "a gate over a table that is left out is left out too");
    }

    void Add(string flow, string deployment, params (string Table, string From)[] tables)
    {
        Project.Flow(flow, deployment);
        foreach (var (table, from) in tables)
        {
            Project.Contract(flow, $"gold.{table}", ["counted bigint"]);
            Project.Write($"flows/{flow}/gold/{table}.sql", $"""
                -- Count; one row per project
                create or replace table identifier(:gold_{table}) as select count(*) as counted from identifier(:{from})
                """);
        }
    }
}
