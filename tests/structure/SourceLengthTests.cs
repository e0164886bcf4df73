namespace Platform.Tests.Structure;

/// <summary>Files that can be read on a screen: 200 lines of 120 columns at most, tests included.</summary>
public class SourceLengthTests
{
    const int Lines = 200;
    const int Columns = 120;

    static readonly string[] Patterns = ["*.cs", "*.py", "*.sql", "*.js", "*.css", "*.yml"];

    static IEnumerable<string> TooLong(string path, IReadOnlyList<string> lines)
    {
        if (lines.Count > Lines)
        {
            yield return $"{path} has {lines.Count} lines";
        }

        // Columns as an editor counts them: a letter outside of the first plane is one.
        for (var index = 0; index < lines.Count; index++)
        {
            if (lines[index].EnumerateRunes().Count() is var columns && columns > Columns)
            {
                yield return $"{path}({index + 1}) has {columns} columns";
            }
        }
    }

    [Test]
    public void No_file_is_longer_than_200_lines_or_wider_than_120_columns()
    {
        var files = Repository.Files(Patterns);
        Assert.That(files, Has.Count.AtLeast(400));
        Assert.That(
            files.SelectMany(path => TooLong(path, File.ReadAllLines(Path.Combine(Repository.Root, path)))), Is.Empty);
    }

    [Test]
    public void A_long_file_and_a_wide_line_are_found() => Assert.That(
        TooLong("a.cs", [.. Enumerable.Repeat(new string('x', 120), 200), new string('x', 121)]),
        Is.EqualTo(new[] { "a.cs has 201 lines", "a.cs(201) has 121 columns" }));
}
