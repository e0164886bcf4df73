namespace Platform.Tests.Corpus;

/// <summary>
/// A bad input, told as an edit of a good one, and every message that it must give. A case file has sections that start
/// with <c>=== </c>: <c>=== edit FILE</c> (each block of lines with <c>- </c> stands once in the file and gives way to
/// the lines with <c>+ </c> after it; lines with <c>+ </c> alone go to the end), <c>=== remove FILE</c>, <c>=== add
/// FILE</c>, <c>=== expected</c>.
/// </summary>
sealed record CorpusCase(string Name, IReadOnlyDictionary<string, string> Files, IReadOnlyList<string> Expected)
{
    public static IEnumerable<CorpusCase> Read(string folder)
    {
        var root = Path.Combine(Repository.Root, "tests", "corpus", folder);
        var good = Directory.EnumerateFiles(Path.Combine(root, "base"), "*", SearchOption.AllDirectories)
            .ToDictionary(
                file => Path.GetRelativePath(Path.Combine(root, "base"), file).Replace('\\', '/'),
                File.ReadAllText);
        return Directory.EnumerateFiles(root, "*.case")
            .Order(StringComparer.Ordinal)
            .Select(file => Parse(Path.GetFileNameWithoutExtension(file), File.ReadAllLines(file), good));
    }

    /// <summary>Writes the input below a folder, as a user would have it.</summary>
    public void Write(string folder)
    {
        foreach (var (name, text) in Files)
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
    }

    public override string ToString() => Name;

    static CorpusCase Parse(string name, string[] lines, Dictionary<string, string> good)
    {
        Dictionary<string, string> files = new(good);
        List<string> expected = [];
        foreach (var (header, body) in Sections(lines))
        {
            var (verb, file) = header.Split(' ', 2) is [var first, var second] ? (first, second) : (header, "");
            switch (verb)
            {
                case "edit":
                    files[file] = Edited(files[file], body, name);
                    break;
                case "remove":
                    files.Remove(file);
                    break;
                case "add":
                    files[file] = string.Join('\n', body) + "\n";
                    break;
                default:
                    expected.AddRange(body.Where(line => line.Length > 0));
                    break;
            }
        }
        return new(name, files, expected);
    }

    static IEnumerable<(string Header, List<string> Body)> Sections(string[] lines)
    {
        List<(string Header, List<string> Body)> sections = [];
        foreach (var line in lines)
        {
            if (line.StartsWith("=== ", StringComparison.Ordinal))
            {
                sections.Add((line[4..], []));
            }
            else
            {
                sections[^1].Body.Add(line);
            }
        }
        return sections;
    }

    static string Edited(string text, List<string> edit, string name)
    {
        List<string> gone = [];
        List<string> come = [];
        foreach (var line in edit.Where(line => line.Length > 0).Append("- "))
        {
            if (line[0] == '-' && come.Count > 0)
            {
                text = Replaced(text, gone, come, name);
                gone.Clear();
                come.Clear();
            }
            (line[0] == '-' ? gone : come).Add(line[2..] + "\n");
        }
        return gone.Count > 1 ? Replaced(text, gone[..^1], [], name) : text;
    }

    static string Replaced(string text, List<string> gone, List<string> come, string name)
    {
        var (old, now) = (string.Concat(gone), string.Concat(come));
        if (gone.Count == 0)
        {
            return text + now;
        }
        var at = ("\n" + text).IndexOf("\n" + old, StringComparison.Ordinal);
        return at < 0 || ("\n" + text).IndexOf("\n" + old, at + 1, StringComparison.Ordinal) >= 0
            ? throw new InvalidOperationException($"{name}: the base must have these lines exactly once:\n{old}")
            : text[..at] + now + text[(at + old.Length)..];
    }
}
