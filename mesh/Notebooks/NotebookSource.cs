using Platform.Mesh.Faults;

namespace Platform.Mesh.Notebooks;

/// <summary>
/// Reads the source format of Databricks' notebooks (learn.microsoft.com, azure/databricks/notebooks/
/// notebook-export-import): a first line, cells with a line between them, a title, and magic in comments.
/// </summary>
public static class NotebookSource
{
    /// <summary>The line by which Databricks tells a notebook from a module.</summary>
    public const string FirstLine = "# Databricks notebook source";

    const string Between = "# COMMAND ----------";
    const string TitleMark = "# DBTITLE 1,";
    const string Magic = "# MAGIC";

    /// <summary>The cells of a notebook; empty ones are none.</summary>
    /// <param name="file">The file, as messages name it.</param>
    /// <param name="text">What is in it.</param>
    /// <param name="faults">What is wrong with its form is added.</param>
    public static IReadOnlyList<NotebookCell> Read(string file, string text, ICollection<Fault> faults)
    {
        var (lines, cells) = (text.ReplaceLineEndings("\n").Split('\n'), new List<NotebookCell>());
        if (lines[0] != FirstLine)
        {
            faults.Add(Fault.OfSql(file, 1,
                $"the first line of a notebook is `{FirstLine}`; without it Databricks takes the file for a module"));
            return [];
        }
        for (var start = Body(lines); start < lines.Length;)
        {
            var end = Array.IndexOf(lines, Between, start) is >= 0 and var next ? next : lines.Length;
            if (Cell(file, lines, start, end, faults) is { } cell)
            {
                cells.Add(cell);
            }
            start = end + 1;
        }
        return cells;
    }

    // The environment of serverless compute stands above the first cell.
    static int Body(string[] lines) =>
        lines.Length > 1 && lines[1] == "# /// script" ? Array.IndexOf(lines, "# ///") + 1 : 1;

    static NotebookCell? Cell(string file, string[] lines, int start, int end, ICollection<Fault> faults)
    {
        var first = Filled(lines, start, end);
        var title = "";
        if (first < end && lines[first].StartsWith(TitleMark, StringComparison.Ordinal))
        {
            title = lines[first][TitleMark.Length..];
            first = Filled(lines, first + 1, end);
        }
        if (first == end)
        {
            return null;
        }
        var magic = IsMagic(lines[first]);
        var mixed = Enumerable.Range(first, end - first)
            .FirstOrDefault(at => lines[at].Trim().Length > 0 && IsMagic(lines[at]) != magic, -1);
        if (mixed >= 0)
        {
            faults.Add(Fault.OfSql(file, mixed + 1, $"a cell is Python, or `{Magic}` on each line"));
            return null;
        }
        string[] body = [.. lines[first..end].Select(line => magic ? Bare(line) : line)];
        if (!magic)
        {
            return new(CellKind.Python, title, first + 1, string.Join('\n', body));
        }
        var word = body[0].Split(' ')[0];
        CellKind? kind = word switch { "%md" => CellKind.Markdown, "%sql" => CellKind.Sql, _ => null };
        if (kind is null)
        {
            faults.Add(Fault.OfSql(file, first + 1, $"`{word}`: a cell is Python, `%md` or `%sql`"));
            return null;
        }
        body[0] = body[0][word.Length..];
        return new(kind.Value, title, first + 1, string.Join('\n', body));
    }

    static int Filled(string[] lines, int start, int end)
    {
        while (start < end && lines[start].Trim().Length == 0)
        {
            start++;
        }
        return start;
    }

    static bool IsMagic(string line) => line.StartsWith(Magic, StringComparison.Ordinal);

    static string Bare(string line) => line.Length == 0 ? "" : line[Magic.Length..].TrimStart(' ');
}
