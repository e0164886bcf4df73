using Platform.Local.Runs;

namespace Platform.Tests.Runtime.Local.Tasks;

public class PythonTaskTests
{
    const string Deployment = """
        description: A model
        parameters: {factor: "2"}
        tasks:
          - task_key: train
            serverless: true
            python: work:run
            inputs: [gold.total]
            outputs: [gold.scaled]
            lands: [reading]
        """;

    static readonly string[] Columns = ["readings bigint", "value double", "version bigint", "known boolean"];

    TestProject project = null!;

    [SetUp]
    public void Make()
    {
        project = new TestProject();
        project.Flow("ml/scale", Deployment);
        project.Contract("ml/scale", "gold.scaled", Columns);
        project.WritePython();
        project.Write("flows/ml/scale/src/work.py", """
            import pathlib
            import shared

            def run(inputs, parameters, models):
                table = inputs["gold.total"]
                table["value"] = table["value"] * shared.factor(parameters)
                before = models.load("scale")
                version = models.save("scale", {"factor": parameters["factor"]}, "champion", {"error": 0.5}, None)
                table["version"], table["known"] = version, before is not None
                folder = pathlib.Path(parameters["landing"]) / "reading"
                folder.mkdir(parents=True, exist_ok=True)
                (folder / "reading_made.csv").write_text("id,moment,value\nmade,,7\n")
                return {"gold.scaled": table}
            """);
        project.Write("src/shared.py", "def factor(parameters):\n    return float(parameters['factor'])\n");
        project.Land("reading_1.csv", "id,moment,value\na,,1.5\n");
    }

    [TearDown]
    public void Remove() => project.Dispose();

    [Test]
    public void The_result_and_the_report_name_the_versions_of_python_and_its_packages()
    {
        project.Write("report/totals.sql", "-- Totals\nselect readings, value from identifier(:gold_total)");
        project.Write("report.yml", """
            title: Meters
            description: Totals
            charts: [{id: totals, title: Totals, kind: bar, sql: report/totals.sql, x: readings, series: [value]}]
            """);
        project.Run(path: "energy/meters/prep/meters");
        var result = project.Run(path: "energy/meters/ml/scale");
        Assert.That(result.Versions.Keys, Is.EqualTo(new[] { "Python", "pandas", "scikit-learn", "numpy" }));
        Assert.That(result.Versions.Values, Is.All.Match("^[0-9]+[.][0-9]+[.][0-9]+"));
        Assert.That(
            File.ReadAllText(result.Report!),
            Does.Contain(
                $"energy/meters, by platform run, Python {result.Versions["Python"]}, pandas "
                + $"{result.Versions["pandas"]}, scikit-learn {result.Versions["scikit-learn"]}, numpy "
                + $"{result.Versions["numpy"]}"));
    }

    [Test]
    public void A_run_without_python_names_no_versions() =>
        Assert.That(project.Run(path: "energy/meters/prep/meters").Versions, Is.Empty);

    [Test]
    public void A_function_gets_its_tables_and_gives_new_ones()
    {
        RunScale();
        Assert.That(project.Rows("select * from gold.scaled"), Is.EqualTo(new[] { "1|3|1|false" }));
        Assert.That(
            project.Rows(
                "select column_name, data_type from information_schema.columns where table_name = 'scaled' order by "
                + "ordinal_position"),
            Is.EqualTo(new[] { "readings|BIGINT", "value|DOUBLE", "version|BIGINT", "known|BOOLEAN" }));
    }

    [Test]
    public void A_model_is_kept_for_the_next_run()
    {
        RunScale();
        RunScale();
        Assert.That(project.Rows("select version, known from gold.scaled"), Is.EqualTo(new[] { "2|true" }));
        Assert.That(project.Rows("select * from ledger.models"), Is.EqualTo(new[] { "scale|champion|2" }));
    }

    [Test]
    public void A_model_of_a_run_that_crashed_does_not_count()
    {
        project.Observer.CrashIn = "train";
        Assert.That(RunScale, Throws.InvalidOperationException);
        RunScale();
        Assert.That(project.Rows("select version, known from gold.scaled"), Is.EqualTo(new[] { "1|false" }));
    }

    [Test]
    public void Files_that_a_function_lands_are_ingested()
    {
        RunScale();
        project.Run(path: "energy/meters/prep/meters");
        Assert.That(
            project.Rows("select id, _file from bronze.reading order by id"),
            Is.EqualTo(new[] { "a|reading_1.csv", "made|reading_made.csv" }));
    }

    [Test]
    public void What_a_function_returns_is_written_with_the_declared_types_whatever_it_holds()
    {
        project.Contract("ml/scale", "gold.scaled",
            ["x double", "t timestamp", "s string", "w bigint", "b boolean", "d date"]);
        foreach (var frame in new[] { "none", "none[:0]", "none.astype(object)" })
        {
            project.Write("flows/ml/scale/src/work.py", $$"""
                import numpy, pandas

                def run(inputs, parameters, models):
                    none = pandas.DataFrame({
                        "x": [numpy.nan, None], "t": [pandas.NaT, pandas.NaT], "s": [None, numpy.nan],
                        "w": [pandas.NA, None], "b": [None, None], "d": [pandas.NaT, None]})
                    return {"gold.scaled": {{frame}}}
                """);
            RunScale();
            Assert.That(
                project.Rows("select column_type from (describe gold.scaled)"),
                Is.EqualTo(new[] { "DOUBLE", "TIMESTAMP", "VARCHAR", "BIGINT", "BOOLEAN", "DATE" }),
                frame);
            Assert.That(
                project.Rows("select count(*), count(x) + count(t) + count(s) + count(w) + count(b) + count(d) "
                    + "from gold.scaled"),
                Is.EqualTo(new[] { frame.EndsWith("[:0]", StringComparison.Ordinal) ? "0|0" : "2|0" }),
                frame);
        }
    }

    [Test]
    public void A_function_that_fails_is_told_with_its_error()
    {
        project.Write(
            "flows/ml/scale/src/work.py",
            "def run(inputs, parameters, models):\n    raise ValueError('too hot')\n");
        Assert.That(
            RunScale,
            Throws.TypeOf<FlowRunException>().With.Message
                .StartsWith("energy/meters/ml/scale: task train: work:run failed:").And.Message
                .EndsWith("ValueError: too hot"));
    }

    [Test]
    public void A_table_that_is_not_declared_is_refused()
    {
        project.Write(
            "flows/ml/scale/src/work.py",
            "def run(inputs, parameters, models):\n    return {'gold.other': inputs['gold.total']}\n");
        Assert.That(
            RunScale,
            Throws.TypeOf<FlowRunException>()
                .With.Message.EndsWith(
                    "the function returned the tables ['gold.other']; deployment.yml declares ['gold.scaled']"));
    }

    [Test]
    public void What_a_task_was_given_is_gone_when_it_is_done()
    {
        RunScale();
        Assert.That(Directory.GetFiles(Path.Combine(project.Out, "work"), "*", SearchOption.AllDirectories), Is.Empty);
    }

    [Test]
    public void An_input_that_no_flow_has_made_yet_is_told() =>
        Assert.That(
            () => project.Run(path: "energy/meters/ml/scale"),
            Throws.TypeOf<FlowRunException>()
                .With.Message.EqualTo("the table gold.total does not exist yet; run the flow that makes it first"));

    // The flow that lands files runs after the one that makes its input here, so each is run by itself.
    void RunScale()
    {
        if (!Directory.Exists(project.Out))
        {
            project.Run(path: "energy/meters/prep/meters");
        }
        project.Run(path: "energy/meters/ml/scale");
    }
}
