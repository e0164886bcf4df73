namespace Platform.Tests.Damage;

/// <summary>The table of damage in docs/power-plants.md.</summary>
static class DamagePage
{
    const string Begin = "<!-- damage: written by `make soak` with APPROVE=1 -->", End = "<!-- end of damage -->";

    static string File => Path.Combine(Repository.Root, "docs", "power-plants.md");

    internal static void Write(IEnumerable<string> rows)
    {
        var (before, _, after) = Cut(System.IO.File.ReadAllText(File));
        string[] table =
        [
            "", "",
            "| damage | the review | hours that remain | undamaged | damaged | exit code | what is said |",
            "|---|---|---|---|---|---|---|",
            .. rows, "", "",
        ];
        System.IO.File.WriteAllText(File, before + string.Join('\n', table) + after);
    }

    static (string Before, string Table, string After) Cut(string page)
    {
        var from = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var to = page.IndexOf(End, StringComparison.Ordinal);
        return (page[..from], page[from..to], page[to..]);
    }
}
