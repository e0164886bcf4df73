using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Platform.Tests.Runtime.Local.Landing;

/// <summary>
/// Damaged and odd files give the rows and reasons of the corpus; tests/spark holds Spark to the same.
/// </summary>
public class LandingCasesTests : ProjectTest
{
    const string NoData =
        "by its name no data, which ends in .csv, .json, .jsonl, .ndjson or .txt, and in .gz behind it if compressed";

    const string Told = """
        select state, case when state = 'read' then line_count end, empty_count, header_count, row_count, aside_count,
            missing_columns, reason
        """;

    static readonly JsonElement[] Cases = Read();

    [Test]
    public void A_file_gives_the_rows_and_the_reason_that_it_gives_on_Spark([Values("csv", "json")] string format)
    {
        Project.Flow("prep/meters", TestProject.Deployment
            .Replace("format: csv", $"format: {format}")
            .Replace("reading_*", $"\"*.{format}*\""));
        Project.Contract("bronze.reading", "a string", "b string");
        Project.Write("flows/prep/meters/silver/reading_checked.sql", """
            -- Readings, with the reason why one cannot be used; one row per bronze row
            create or replace temp view reading_checked as
            select a as id, cast(null as timestamp) as moment, cast(null as double) as value, _file, _row, _batch,
                'unused' as reason
            from updates
            """);
        JsonElement[] cases = [.. Cases.Where(item => File(item).Contains($".{format}", StringComparison.Ordinal))];
        foreach (var item in cases)
        {
            Land(item);
        }
        Project.Run();
        Assert.Multiple(() =>
        {
            foreach (var item in cases)
            {
                var name = $"'{File(item).Replace("'", "''")}'";
                Assert.That(
                    Project.Rows($"select a, b, _row, _rescued from bronze.reading where _file = {name} order by _row"),
                    Is.EqualTo(Rows(item)), Text(item, "what"));
                Assert.That(
                    Project.Rows($"select reason from bronze.ingest_errors where _file = {name}"),
                    Is.EqualTo(item.TryGetProperty("error", out var error) ? new[] { $"{error}" } : []),
                    Text(item, "what"));
                Assert.That(Project.Rows($"{Told} from bronze.ingest_files where _file = {name}"),
                    Is.EqualTo(Accounts(item)), Text(item, "what"));
            }
        });
    }

    [Test]
    public void Every_line_of_a_file_is_accounted_for() => Assert.That(
        Cases.Where(item => item.TryGetProperty("lines", out _))
            .Select(item => item.GetProperty("lines").EnumerateArray().Select(count => count.GetInt32()).ToArray())
            .Where(lines => lines[0] != lines[1..].Sum()), Is.Empty);

    [Test]
    public void The_corpus_is_not_empty() => Assert.That(Cases, Has.Length.EqualTo(58));

    static JsonElement[] Read()
    {
        var file = Path.Combine(Repository.Root, "tests", "corpus", "landing", "cases.json");
        return JsonSerializer.Deserialize<JsonElement[]>(System.IO.File.ReadAllText(file))!;
    }

    // What is told of a file: nothing while it has no byte; of one that cannot be read, why.
    static string[] Accounts(JsonElement item) =>
        item.TryGetProperty("error", out var error) ? [$"refused|-|-|-|-|-|-|{error}"]
        : item.TryGetProperty("left", out _) ? [$"left out|-|-|-|-|-|-|{NoData}"]
        : item.TryGetProperty("lines", out var lines)
            ? [$"read|{string.Join('|', lines.EnumerateArray())}|{Missing(item)}|-"]
        : [];

    static string Missing(JsonElement item) => item.TryGetProperty("missing", out var names) ? $"{names}" : "-";

    static string File(JsonElement item) => Text(item, "file");

    static string Text(JsonElement item, string name) => item.GetProperty(name).GetString()!;

    static List<string> Rows(JsonElement item) => item.TryGetProperty("rows", out var rows)
        ? [.. rows.EnumerateArray().Select(row => string.Join('|', row.EnumerateArray().Select(cell =>
            cell.ValueKind == JsonValueKind.Null ? "-" : $"{cell}")))]
        : [];

    void Land(JsonElement item)
    {
        var path = Path.Combine(Project.Data, File(item));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var encoding = item.TryGetProperty("encoding", out var name)
            ? Encoding.GetEncoding(name.GetString()!)
            : new UTF8Encoding();
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(Text(item, "text"))];
        if (item.TryGetProperty("gzip", out var cut))
        {
            using var buffer = new MemoryStream();
            using (var gzip = new GZipStream(buffer, CompressionLevel.Optimal))
            {
                gzip.Write(bytes);
            }
            bytes = buffer.ToArray()[..^cut.GetInt32()];
        }
        System.IO.File.WriteAllBytes(path, bytes);
    }
}
