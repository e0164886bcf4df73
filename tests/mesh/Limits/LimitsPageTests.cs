using Platform.Mesh.Contracts;
using Platform.Mesh.Limits;

namespace Platform.Tests.Mesh.Limits;

/// <summary>docs/limits.md shows the limits of the contracts; `make approve` writes them.</summary>
public class LimitsPageTests
{
    const string Begin = "<!-- limits: written by `make approve` from the contracts -->\n";
    const string End = "<!-- end of limits -->\n";

    static readonly string Page = Path.Combine(Repository.Root, "docs", "limits.md");

    [Test]
    public void The_page_shows_the_limits_of_every_table()
    {
        var (limits, text) = (Limits(), File.ReadAllText(Page));
        var from = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var to = text.IndexOf(End, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            File.WriteAllText(Page, text[..from] + limits + text[to..]);
            return;
        }

        Assert.That(limits.Count(character => character == '\n'), Is.GreaterThan(25));
        Assert.That(text[from..to], Is.EqualTo(limits));
    }

    static string Limits()
    {
        var rows = DataMesh.Load(Repository.Root).Flows
            .SelectMany(flow => flow.Contracts.Select(pair => (flow.Path.Domain, Table: pair.Key, pair.Value)))
            .OrderBy(pair => $"{pair.Domain}.{pair.Table}", StringComparer.Ordinal)
            .SelectMany(pair => pair.Value.Properties
                .Select(column => (pair.Table, column.Name, Text: Sentence(column)))
                .Where(row => row.Text is not null))
            .Select(row => $"| `{row.Table}` | `{row.Name}` | {row.Text} |\n");
        return $"\n| table | column | what lies outside |\n|---|---|---|\n{string.Concat(rows)}\n";
    }

    static string? Sentence(ContractColumn column)
    {
        string?[] sentences =
        [
            Own(column),
            column.Catalogue is { } table ? $"not in `{table}`, the catalogue: the row is set aside" : null,
            column.Within is null ? null : $"{LimitWords.Related(column)}: the row is set aside",
        ];
        return sentences.Any(sentence => sentence is not null)
            ? string.Join("; ", sentences.Where(sentence => sentence is not null))
            : null;
    }

    static string? Own(ContractColumn column) => column switch
    {
        { Numbers: { } numbers } =>
            $"{LimitWords.Outside(column)}: the {(numbers.SetsRowAside ? "row is set aside" : "cell is NULL")}",
        { Times: { } times } =>
            $"outside {times.Earliest} to {times.Ahead} after its file, or not UTC: the row is set aside",
        { Values.Count: > 0 } => $"not one of {string.Join(", ", column.Values)}: the row is set aside",
        _ => null,
    };
}
