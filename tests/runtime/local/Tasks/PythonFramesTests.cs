using System.Text.Json;

namespace Platform.Tests.Runtime.Local.Tasks;

/// <summary>Gaps of every kind give the tables of the corpus; tests/spark holds Spark to the same.</summary>
public class PythonFramesTests : ProjectTest
{
    static readonly string Corpus = Path.Combine(Repository.Root, "tests", "corpus", "frames");

    [Test]
    public void Frames_with_gaps_of_every_kind_give_the_types_and_nulls_that_they_give_on_Spark()
    {
        var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(Corpus, "expected.json"))).RootElement;
        string[] columns = [.. expected.GetProperty("columns").EnumerateObject().Select(item => item.Name)];
        string[] types = [.. expected.GetProperty("columns").EnumerateObject().Select(item => $"{item.Value}")];
        var tables = expected.GetProperty("rows").EnumerateObject().ToDictionary(item => item.Name, item => item.Value);
        Prepare([.. columns.Zip(types, (name, type) => $"{name} {type}")], tables.Keys);
        Project.Run(path: "energy/meters/ml/frames");
        var texts = string.Join(", ", columns.Select(name => $"cast({name} as varchar)"));
        foreach (var (table, rows) in tables)
        {
            Assert.That(
                Project.Rows($"select column_name, lower(column_type) from (describe {table})"),
                Is.EqualTo(columns.Zip(types, (name, type) => $"{name}|{OnDuckDb(type)}")), table);
            Assert.That(Project.Rows($"select {texts} from {table} order by all"), Is.EquivalentTo(Rows(rows)), table);
        }
        TestContext.Progress.WriteLine($"frames, local: {tables.Count} tables, {tables.Values.Sum(Cells)} cells alike");
        Assert.That(tables.Values.Sum(Cells), Is.EqualTo(120));
    }

    void Prepare(string[] columns, IEnumerable<string> tables)
    {
        Project.Flow("ml/frames", $"""
            description: Frames
            tasks:
              - task_key: frames
                serverless: true
                python: gaps:run
                inputs: []
                outputs: [{string.Join(", ", tables)}]
            """);
        foreach (var table in tables)
        {
            Project.Contract("ml/frames", table, columns);
        }
        Project.Write("flows/ml/frames/src/gaps.py", File.ReadAllText(Path.Combine(Corpus, "gaps.py")));
        Project.WritePython();
    }

    static string OnDuckDb(string type) => type switch { "string" => "varchar", "int" => "integer", _ => type };

    static int Cells(JsonElement rows) => rows.EnumerateArray().Sum(row => row.GetArrayLength());

    static IEnumerable<string> Rows(JsonElement rows) => rows.EnumerateArray().Select(row =>
        string.Join('|', row.EnumerateArray().Select(cell => cell.ValueKind == JsonValueKind.Null ? "-" : $"{cell}")));
}
