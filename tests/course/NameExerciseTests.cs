using System.Text.RegularExpressions;
using Platform.Tests.Docs;

namespace Platform.Tests.Course;

/// <summary>Exercise 1: the answers of the page are what the platform says.</summary>
public partial class NameExerciseTests
{
    static readonly Page Course = Page.Of("docs/course/README.md");
    static readonly FlowPath Revenue =
        FlowPath.Parse("orgs/acme/domains/transport/projects/taxinyc/flows/prep/revenue");
    static readonly GitFacts Git = new("pal.de-vibe@acme.no", "feat/gh-1622_Assisi", null);

    [Test]
    public void The_names_of_the_table_are_those_of_the_platform()
    {
        var (dev, prod) = (Names("dev", isolated: false), Names("prod", isolated: false));
        var own = Names("dev", isolated: true);
        Assert.That(Answers("in dev"), Is.EqualTo(new[]
        {
            dev.Job(Revenue), dev.Catalog(Revenue), dev.Table(Revenue, "gold", "revenue_by_borough"),
            prod.Job(Revenue), prod.Catalog(Revenue), prod.Table(Revenue, "gold", "revenue_by_borough"),
            own.Job(Revenue), own.Catalog(Revenue), own.Table(Revenue, "gold", "revenue_by_borough"),
        }));
    }

    [Test]
    public void The_paths_that_are_no_flow_are_refused_and_the_other_one_is_read()
    {
        var paths = Paths().Matches(Course.Text)
            .Select(match => (Path: match.Groups[1].Value, Is: match.Groups[2].Value))
            .ToList();
        Assert.That(paths, Has.Count.EqualTo(4));
        foreach (var (path, answer) in paths)
        {
            Assert.That(Activity(path), Is.EqualTo(answer), path);
        }
    }

    static string Activity(string path)
    {
        try
        {
            return FlowPath.Parse(path).Activity == "explore" ? "exploration" : "a flow";
        }
        catch (FaultException)
        {
            return "neither";
        }
    }

    static MeshNames Names(string environment, bool isolated) =>
        new(NameTemplates.Default, environment, isolated, Git);

    // The table has a row for each environment: job, catalog, a table.
    static string[] Answers(string first) =>
    [
        .. Course.Text[Course.Text.IndexOf($"| {first} |", StringComparison.Ordinal)..].Split('\n')
            .TakeWhile(line => line.StartsWith('|'))
            .SelectMany(line => line.Split('`').Where((_, at) => at % 2 == 1)),
    ];

    [GeneratedRegex(@"^\| `(domains/\S+)` \| ([a-z ]+) \|$", RegexOptions.Multiline)]
    private static partial Regex Paths();
}
