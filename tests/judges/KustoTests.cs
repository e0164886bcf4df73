using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Components.Monitoring;

namespace Platform.Tests.Judges;

/// <summary>
/// Queries of log alerts are judged by Kusto's own language service. kusto/tables.json has the columns that Microsoft
/// publishes: MicrosoftDocs/azure-reference-other, azure-monitor-ref/tables, read 2026-11-28.
/// </summary>
public sealed class KustoTests
{
    static readonly string Tables =
        File.ReadAllText(Path.Combine(Repository.Root, "tests", "judges", "kusto", "tables.json"));

    [Test]
    public void Every_query_of_an_alert_is_bound_to_the_published_tables()
    {
        string[] found =
        [
            .. AlertRules.All.Zip(Findings(AlertRules.All.Select(rule => rule.Query)))
                .SelectMany(pair => pair.Second.Select(text => $"{pair.First.Key}: {text}")),
        ];

        Assert.That(AlertRules.All, Has.Count.EqualTo(3));
        Assert.That(found, Is.Empty);
    }

    [TestCase("DatabricksJobs | where ActionNam == \"runFailed\"",
        "Error: The name 'ActionNam' does not refer to any known column, table, variable or function.")]
    [TestCase("DatabricksJob | take 1",
        "Error: The name 'DatabricksJob' does not refer to any known table, tabular variable or function.")]
    [TestCase("AzureMetrics | wher Total > 1", "Error: Query operator expected.")]
    public void A_fault_in_a_query_is_found(string query, string text) =>
        Assert.That(Findings([query]).Single(), Does.Contain(text));

    static IEnumerable<string[]> Findings(IEnumerable<string> queries)
    {
        var input = new JsonObject
        {
            ["tables"] = JsonNode.Parse(Tables),
            ["queries"] = JsonSerializer.SerializeToNode(queries),
        };
        return JsonSerializer.Deserialize<string[][]>(Packages.Run("kusto/bind.js", input.ToJsonString()))!;
    }
}
