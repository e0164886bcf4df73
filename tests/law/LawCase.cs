using System.IO.Compression;
using System.Text.Json;

namespace Platform.Tests.Law;

/// <summary>A statement, or a few, with the answer that Spark 4.0.1 gave.</summary>
/// <param name="Id">Its number.</param>
/// <param name="About">What it is about.</param>
/// <param name="Sql">Its text; the last statement is a query.</param>
/// <param name="Values">Parameters of its own.</param>
/// <param name="Spark">What Spark answered.</param>
sealed record LawCase(int Id, string About, string Sql, Dictionary<string, string>? Values, LawAnswer Spark)
{
    internal static string Folder { get; } = Path.Combine(Repository.Root, "tests", "law");

    internal static List<LawCase> All()
    {
        using var file = File.OpenRead(Path.Combine(Folder, "cases.jsonl.gz"));
        using var text = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        var cases = new List<LawCase>();
        while (text.ReadLine() is { } line)
        {
            // Stands in an answer for the day on which it is given.
            var today = line.Replace("<today>", $"{DateTime.UtcNow:yyyy-MM-dd}", StringComparison.Ordinal);
            cases.Add(JsonSerializer.Deserialize<LawCase>(today, JsonSerializerOptions.Web)!);
        }
        return cases;
    }

    internal static T Data<T>(string file) => JsonSerializer.Deserialize<T>(
        File.ReadAllText(Path.Combine(Folder, file)), JsonSerializerOptions.Web)!;
}
