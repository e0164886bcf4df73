using System.Text;
using Platform.Mesh.Sql;

namespace Platform.Tests.Mesh.Sql;

/// <summary>docs/portable-sql.md shows mesh/Sql/law.json; `make approve` writes it.</summary>
public class PortableSqlPageTests
{
    const string Begin = "<!-- law: written by `make approve` from mesh/Sql/law.json -->\n";
    const string End = "<!-- end of law -->\n";

    static readonly string Page = Path.Combine(Repository.Root, "docs", "portable-sql.md");

    [Test]
    public void The_page_shows_the_law()
    {
        var (law, text) = (Law(SqlLaw.Current), File.ReadAllText(Page));
        var from = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var to = text.IndexOf(End, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            File.WriteAllText(Page, text[..from] + law + text[to..]);
            return;
        }

        Assert.That(law.Count(character => character == '\n'), Is.GreaterThan(150));
        Assert.That(text[from..to], Is.EqualTo(law));
    }

    static string Law(SqlLaw law)
    {
        var page = new StringBuilder("\n## Statements\n\n| a statement starts with | about |\n|---|---|\n");
        Rows(page, law.Statements);
        page.Append($"\nA table is created with {List(law.TableClauses)}. ");
        page.Append($"Types of columns and casts: {List(law.Types)}.\n");
        page.Append("\n## Shapes of texts\n\n| type | pattern |\n|---|---|\n");
        Rows(page, law.Shapes.SelectMany(one => one.Value.Select(pattern =>
            KeyValuePair.Create(one.Key, $"`{pattern}`"))));
        page.Append("\n## Functions\n\nIn brackets the number of arguments.\n\n| group | functions |\n|---|---|\n");
        foreach (var (group, listed) in law.Functions)
        {
            var names = listed.Select(one => $"{one.Key} ({Number(one.Value)})");
            page.Append($"| {group} | {string.Join(", ", names)} |\n");
        }
        page.Append("\n## What the scanner holds a file to\n\n| rule | sentence |\n|---|---|\n");
        Rows(page, law.Rules);
        page.Append("\n## Not in the law\n\n| words | why, and what to write |\n|---|---|\n");
        var functions = law.StruckFunctions.Select(one => KeyValuePair.Create($"{one.Key}(...)", one.Value));
        Rows(page, functions.Concat(law.Struck));
        page.Append("\n## What the local run holds a query to\n\n| rule | sentence |\n|---|---|\n");
        Rows(page, law.TypeRules);
        page.Append("\n## House rules that nothing checks\n\n| rule | sentence |\n|---|---|\n");
        Rows(page, law.HouseRules);
        return page.Append('\n').ToString();
    }

    static void Rows(StringBuilder page, IEnumerable<KeyValuePair<string, string>> rows)
    {
        foreach (var (name, text) in rows)
        {
            page.Append($"| {Escape(char.IsAsciiLetter(name[0]) ? name : $"`{name}`")} | {Escape(text)} |\n");
        }
    }

    static string Number(string arguments) => arguments.EndsWith("-99", StringComparison.Ordinal)
        ? $"{arguments[..^3]} or more"
        : arguments;

    static string List(IEnumerable<string> words) => string.Join(", ", words.Select(word => $"`{word}`"));

    static string Escape(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
