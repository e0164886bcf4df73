using System.Text.RegularExpressions;

namespace Platform.Tests.Docs;

/// <summary>A page of the documentation, cut into prose, inline code and blocks.</summary>
sealed partial class Page
{
    Page(string path)
    {
        Path = path;
        Text = File.ReadAllText(FullPath).ReplaceLineEndings("\n");
        Blocks = [.. Fence().Matches(Text).Select(match => (match.Groups[1].Value, match.Groups[2].Value))];
        Prose = Fence().Replace(Text, "");
        Code = [.. Inline().Matches(Prose).Select(match => match.Groups[1].Value)];
    }

    /// <summary>The pages that a person reads: the root's, and everything below docs.</summary>
    public static IReadOnlyList<Page> All { get; } =
    [
        .. new[] { "README.md", "CONTRIBUTING.md", "CHANGELOG.md" }
            .Concat(
                Directory
                    .EnumerateFiles(
                        System.IO.Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)
                    .Select(file => System.IO.Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
                    .Order(StringComparer.Ordinal))
            .Select(path => new Page(path)),
    ];

    /// <summary>From the repository's root.</summary>
    public string Path { get; }

    public string FullPath => System.IO.Path.Combine(Repository.Root, Path);

    public string Folder => System.IO.Path.GetDirectoryName(FullPath)!;

    public string Text { get; }

    /// <summary>The text without its blocks.</summary>
    public string Prose { get; }

    /// <summary>What stands between backticks.</summary>
    public IReadOnlyList<string> Code { get; }

    /// <summary>Language and text of each block.</summary>
    public IReadOnlyList<(string Language, string Text)> Blocks { get; }

    /// <summary>Inline code, and every line of blocks that hold commands, without the prompt.</summary>
    public IEnumerable<string> Commands =>
        [
            .. Code,
            .. Blocks.Where(block => block.Language is "" or "sh" or "console")
                .SelectMany(block => block.Text.Split('\n'))
                .Select(line => line.TrimStart('$', ' ')),
        ];

    /// <summary>One page.</summary>
    public static Page Of(string path) => All.Single(page => page.Path == path);

    public override string ToString() => Path;

    [GeneratedRegex(@"^```(\w*)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex Inline();
}
