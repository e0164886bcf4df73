using System.Text.Json.Nodes;
using Platform.Mesh.Resolved;

namespace Platform.Tests.Mesh.Resolved;

public sealed class FlowJsonTests
{
    static readonly Flow Flow = DataMesh.Load(Path.Combine(Repository.Root, "tests/corpus/flows/base")).Flows.Single();

    // The form that runtime/databricks/flowtask reads, as docs/flow-json.md states it.
    [Test]
    public void A_flow_is_written_in_the_form_that_its_executors_read()
    {
        var expected = JsonNode.Parse("""
            {
              "flow": "energy/plants/prep/load",
              "description": "Load of the grid per hour",
              "parameters": {"share": "0.25"},
              "ingestion": [{"table": "bronze.load", "source": "load", "pattern": "load_*.csv", "format": "csv",
                "columns": [{"name": "time", "type": "string"}, {"name": "load_mw", "type": "string"}]}],
              "tasks": [
                {"key": "bronze_load", "depends_on": [], "ingest": "bronze.load"},
                {"key": "silver_load", "depends_on": ["bronze_load"],
                  "sql": [{"file": "silver/load_checked.sql"}, {"file": "silver/load.sql"}], "stream": "bronze.load"},
                {"key": "gold_forecast", "depends_on": ["silver_load"], "python": "forecast:run",
                  "inputs": [{"layer": "silver", "table": "load"}],
                  "outputs": [{"layer": "gold", "table": "forecast"}], "lands": []}],
              "tables": [
                {"layer": "bronze", "name": "load",
                  "columns": [{"name": "time", "type": "string", "description": "Start of the hour"},
                    {"name": "load_mw", "type": "string", "description": "Load"}],
                  "grain": "One row per line of a file"},
                {"layer": "silver", "name": "load",
                  "columns": [
                    {"name": "time", "type": "timestamp", "description": "Start of the hour, UTC", "nullable": false},
                    {"name": "load_mw", "type": "double", "unit": "MW", "description": "Load"}],
                  "key": ["time"], "grain": "One row per hour"},
                {"layer": "gold", "name": "forecast",
                  "columns": [
                    {"name": "time", "type": "timestamp", "description": "Start of the hour, UTC", "nullable": false},
                    {"name": "load_mw", "type": "double", "unit": "MW", "description": "Load"}],
                  "key": ["time"], "grain": "One row per hour",
                  "about": {
                    "comment": "Forecast of the load. One row per hour. Tests. Holds nothing.",
                    "tags": {"contract": "1.0.0", "domain": "energy", "layer": "gold", "owner": "energy data",
                      "project": "plants"},
                    "terms": {"usage": "Tests", "limitations": "Holds nothing"}}}],
              "reads": {
                "bronze_load": {"layer": "bronze", "table": "load"},
                "gold_forecast": {"layer": "gold", "table": "forecast"},
                "silver_load": {"layer": "silver", "table": "load"}},
              "quality": [{"table": "silver.load", "min_rows": 1}],
              "checks": []
            }
            """)!;
        var written = FlowJson.Write(ResolvedFlow.Of(Flow));

        // Compared as text: the order of members counts.
        Assert.That(JsonNode.Parse(written)!.ToJsonString(), Is.EqualTo(expected.ToJsonString()));
        Assert.That(written, Does.EndWith("}\n").And.Not.Contains("\r"));
    }

    [Test]
    public void Every_table_of_every_job_has_columns()
    {
        var jobs = DataMesh.Load(Repository.Root).Flows.Where(flow => flow.Definition.Kind == FlowKind.Job).ToList();

        Assert.That(jobs, Has.Count.AtLeast(6));
        foreach (var flow in jobs)
        {
            Assert.That(
                ResolvedFlow.Of(flow).Tables.Select(table => table.FullName),
                Is.EquivalentTo(flow.Tables.Where(table => !TableName.OfIngestion.Contains(table))),
                flow.Path.ShortPath);
        }
    }

    // Both executors have the resolved flow alone: neither names what stands for YAML.
    [Test]
    public void No_executor_reads_YAML()
    {
        var files = Repository.Files(["runtime/local/*.cs", "runtime/*.py"]);
        Assert.That(files, Has.Count.AtLeast(40));
        Assert.That(
            files.Where(file => File.ReadLines(Path.Combine(Repository.Root, file)).Any(IsAboutYaml)),
            Is.Empty);

        static bool IsAboutYaml(string line) =>
            new[] { "Platform.Mesh.Yaml", "FlowDefinition", "import yaml", "FlowFile" }
                .Any(word => line.Contains(word, StringComparison.Ordinal));
    }
}
