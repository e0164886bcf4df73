using System.CommandLine;
using System.Text.RegularExpressions;
using Platform.Cli;

namespace Platform.Tests.Docs;

/// <summary>What the pages name is there.</summary>
public sealed partial class DocumentationTests
{
    static readonly RootCommand Root = PlatformCommand.Create();

    // Tracked folders, and not what a build leaves in them.
    static readonly string[] Folders =
    [
        "infra", "orgs", "stacks", "policy", "pack", "cli", "tests", "sdk", "docs", "bench", ".ci", ".github",
    ];

    [Test]
    public void Every_relative_link_leads_to_a_file_and_its_heading()
    {
        var links = Page.All.SelectMany(page =>
            Link().Matches(page.Prose).Select(match => (page, Target: match.Groups[1].Value)))
            .Where(link => !link.Target.Contains(':')).ToArray();

        Assert.That(links, Has.Length.GreaterThan(15));
        Assert.That(
            links.Where(link => !Leads(link.page, link.Target)).Select(link => $"{link.page}: {link.Target}"),
            Is.Empty);
    }

    [Test]
    public void Every_path_of_the_repository_that_is_named_exists()
    {
        var paths = Page.All.SelectMany(page => page.Code.Where(IsPath).Select(path => (page, Path: path))).ToArray();

        Assert.That(paths, Has.Length.GreaterThan(40));
        Assert.That(paths.Where(path => !Exists(path.Path)).Select(path => $"{path.page}: {path.Path}"), Is.Empty);
    }

    [Test]
    public void Every_command_and_option_of_platform_that_is_named_exists()
    {
        var lines = Page.All
            .SelectMany(page =>
                page.Commands.SelectMany(code =>
                    Invocation().Matches(code).Select(match => (page, Words: Words(match.Groups[1].Value)))))
            .ToArray();

        Assert.That(lines, Has.Length.GreaterThan(20));
        Assert.That(
            lines.SelectMany(line =>
                Faults(line.Words).Select(fault => $"{line.page}: platform {string.Join(' ', line.Words)}: {fault}")),
            Is.Empty);
    }

    [Test]
    public void Every_option_that_is_named_alone_belongs_to_a_command()
    {
        var options = Page.All
            .SelectMany(page =>
                page.Code.Where(code => code.StartsWith("--", StringComparison.Ordinal))
                    .Select(code => (page, Option: code.Split([' ', '='])[0])))
            .ToArray();
        var known = Below(Root).SelectMany(command => command.Options).Select(option => option.Name).ToHashSet();

        Assert.That(options, Has.Length.GreaterThan(5));
        Assert.That(
            options.Where(option => !known.Contains(option.Option)).Select(option => $"{option.page}: {option.Option}"),
            Is.Empty);
    }

    [Test]
    public void Every_command_has_a_line_on_some_page()
    {
        var named = Page.All.SelectMany(page => page.Commands)
            .SelectMany(code => Invocation().Matches(code))
            .Select(match => Words(match.Groups[1].Value)[0])
            .ToHashSet();

        Assert.That(Root.Subcommands.Select(command => command.Name), Is.SubsetOf(named));
    }

    [Test]
    public void Every_make_target_that_is_named_exists()
    {
        var targets = Page.All
            .SelectMany(page =>
                page.Commands.SelectMany(code =>
                    Make().Matches(code).Select(match => (page, Target: match.Groups[1].Value))))
            .ToArray();
        var makefile = Regex
            .Matches(File.ReadAllText(Path.Combine(Repository.Root, "Makefile")), @"^([\w.]+):", RegexOptions.Multiline)
            .Select(match => match.Groups[1].Value)
            .ToHashSet();

        Assert.That(targets, Has.Length.GreaterThan(5));
        Assert.That(
            targets.Where(target => !makefile.Contains(target.Target))
                .Select(target => $"{target.page}: make {target.Target}"),
            Is.Empty);
    }

    static bool Leads(Page page, string target)
    {
        var parts = target.Split('#');
        var file = parts[0].Length == 0 ? page.FullPath : Path.GetFullPath(Path.Combine(page.Folder, parts[0]));
        if (!File.Exists(file) && !Directory.Exists(file))
        {
            return false;
        }

        return parts.Length == 1
            || Heading().Matches(File.ReadAllText(file))
                .Select(match => Anchor(match.Groups[1].Value))
                .Contains(parts[1]);
    }

    // As the pages of GitHub and Azure DevOps make it.
    static string Anchor(string heading) =>
        Regex.Replace(heading.ToLowerInvariant(), @"[^\w\- ]", "").Replace(' ', '-');

    static bool IsPath(string code) => code.IndexOfAny([' ', '<', '{', '$', ':', '=']) < 0
        && (
            Folders.Contains(code.Split('/')[0])
                && code.Contains('/')
                || RootFile().IsMatch(code)
                && !code.Contains('*'));

    // A pattern names at least one file.
    static bool Exists(string path)
    {
        if (Regex.IsMatch(path, "(^|/)(bin|obj)(/|$)"))
        {
            return false;
        }

        var full = Path.Combine(Repository.Root, path);
        if (!path.Contains('*'))
        {
            return File.Exists(full) || Directory.Exists(full);
        }

        var folder = Path.GetDirectoryName(full)!;
        return Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder, Path.GetFileName(full)).Any();
    }

    // Placeholders are one word, brackets say "may be left out".
    static string[] Words(string text) =>
    [
        .. Regex.Replace(text, "<[^>]*>", "x").Split(' ').TakeWhile(word => word is not (">" or "|" or "&&"))
            .SelectMany(word => word.Split(['[', ']', '|', '='], StringSplitOptions.RemoveEmptyEntries)),
    ];

    static IEnumerable<string> Faults(string[] words)
    {
        Command command = Root;
        foreach (var word in words.TakeWhile(word => !word.StartsWith('-')))
        {
            if (command.Subcommands.FirstOrDefault(below => below.Name == word) is { } next)
            {
                command = next;
            }
            else if (command.Subcommands.Count > 0)
            {
                yield return $"no command {word}";
            }
            else
            {
                break;
            }
        }
        var known = command.Options.Concat(Root.Options.Where(option => option.Recursive))
            .SelectMany(option => option.Aliases.Append(option.Name))
            .ToHashSet();
        foreach (var option in words.Where(word => word.StartsWith('-') && !known.Contains(word)))
        {
            yield return $"no option {option}";
        }
    }

    static IEnumerable<Command> Below(Command command) => command.Subcommands.SelectMany(Below).Prepend(command);

    // A bracket in a target is a regular expression in the text, no link.
    [GeneratedRegex(@"\]\(([^)\s[]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(
        @"^(Pulumi|Directory|Platform|README|CONTRIBUTING|CHANGELOG)\.([\w.]+\.)?(yaml|props|targets|sln|md)$"
        + "|^Makefile$")]
    private static partial Regex RootFile();

    [GeneratedRegex(@"^(?:platform|dotnet run --project cli(?: -v q)? --|dotnet \S*platform\.dll) (.+)$")]
    private static partial Regex Invocation();

    [GeneratedRegex(@"^make (\w+)")]
    private static partial Regex Make();
}
