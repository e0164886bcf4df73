using System.Text;
using Platform.Policy.Rules;

namespace Platform.Tests.Policy.Rules;

public class GoldDescribedTests
{
    const string Good = """
        {"layer": "gold", "name": "load", "grain": "One row per hour", "about": {"comment": "Load.",
          "tags": {"domain": "energy", "layer": "gold", "owner": "energy data"},
          "terms": {"usage": "Reports", "limitations": "None"}}}
        """;

    [TestCase(Good)]
    [TestCase("""{"layer": "silver", "name": "load"}""")]
    [TestCase("""{"layer": "gold", "name": "load"}""", "it: gold.load lacks `grain`, `about.comment`, "
        + "`about.tags.domain`, `about.tags.layer`, `about.tags.owner`, `about.terms.usage`, "
        + "`about.terms.limitations`; give its contract team and description")]
    public void A_table_of_gold_says_what_it_is(string table, params string[] said) =>
        Assert.That(Judge("/platform/dev/orgs/flow.json", table), Is.EqualTo(said));

    [Test]
    public void Each_of_them_is_demanded(
        [Values("grain", "comment", "owner", "layer", "domain", "usage", "limitations")] string member) => Assert.That(
        Judge("/platform/dev/orgs/flow.json", Without(member)),
        Has.Length.EqualTo(1).And.All.Contains($"{member}`; give its contract"));

    [Test]
    public void Other_files_are_not_read() => Assert.That(Judge("/platform/dev/orgs/other.json", "}"), Is.Empty);

    [Test]
    public void A_file_that_is_not_known_is_not_judged()
    {
        const string inputs = """{"path": "/platform/dev/flow.json", "contentBase64": "[unknown]"}""";
        var found = new GoldDescribed().Check(Some.Stack(Some.Resource(DatabricksTypes.File, inputs))).Single();

        Assert.That((found.NotJudged, found.Message), Is.EqualTo(
            (true, "`contentBase64` is `[unknown]`; give a file that is known")));
    }

    // The last of that name: the table has a layer too.
    static string Without(string member)
    {
        var at = Good.LastIndexOf($"\"{member}\"", StringComparison.Ordinal);
        return Good[..at] + $"\"{member}\": \"\", \"x{Good[(at + 1)..]}";
    }

    static string[] Judge(string path, string table)
    {
        var content = Convert.ToBase64String(Encoding.UTF8.GetBytes($$"""{"tables": [{{table}}]}"""));
        return Some.Judge(
            new GoldDescribed(),
            Some.Resource(DatabricksTypes.File, $$"""{"path": "{{path}}", "contentBase64": "{{content}}"}"""));
    }
}
