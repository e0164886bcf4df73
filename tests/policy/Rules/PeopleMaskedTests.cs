using System.Text;
using System.Text.Json.Nodes;
using Platform.Policy.Rules;
using Platform.Tests.Stacks;

namespace Platform.Tests.Policy.Rules;

public class PeopleMaskedTests
{
    const string Mask = "alter table {table} alter column last set mask {schema}.m";

    static readonly PeopleMasked Rule = new();

    [TestCase("""{"name":"last","pii":"name","mask":"initial"}""", Mask)]
    [TestCase("""{"name":"last"}""", "select 1")]
    public void A_personal_column_with_a_mask_that_is_bound_and_another_column_are_fine(string column, string bind) =>
        Assert.That(Some.Judge(Rule, Flow(column, bind)), Is.Empty);

    [TestCase("""{"name":"last","pii":"name"}""", "select 1")]
    [TestCase("""{"name":"last","pii":"name","mask":"initial"}""", "alter table {table} alter column las set mask m")]
    public void A_personal_column_without_a_mask_or_with_one_that_is_not_bound_is_named(string column, string bind) =>
        Assert.That(
            Some.Judge(Rule, Flow(column, bind)),
            Is.EqualTo(new[]
            {
                "it: `silver.people` has the column `last` with personal data (`name`) and no mask; name one in its "
                    + "contract",
            }));

    [Test]
    public void Other_files_are_not_read() =>
        Assert.That(
            Some.Judge(Rule, Some.Resource(DatabricksTypes.File, """{"path":"/a/b.py","contentBase64":"eA=="}""")),
            Is.Empty);

    [TestCaseSource(typeof(Plans), nameof(Plans.Environments))]
    public void The_plans_have_six_such_columns_each_with_its_mask(string environment)
    {
        var plan = Plans.Of(environment).Resources;
        var flows = plan
            .Where(made => made.Type == DatabricksTypes.File)
            .Where(made => $"{made.Inputs["path"]}".EndsWith("/flow.json", StringComparison.Ordinal))
            .Select(made => Encoding.UTF8.GetString(Convert.FromBase64String($"{made.Inputs["contentBase64"]}")));
        Assert.That(flows.Sum(text => text.Split("\"pii\"").Length - 1), Is.EqualTo(6));
        Assert.That(Rule.Check(FirstPlans.Facts(environment) with { Resources = plan }), Is.Empty);
    }

    static ResourceFact Flow(string column, string bind)
    {
        var table = new JsonObject
        {
            ["layer"] = "silver",
            ["name"] = "people",
            ["columns"] = new JsonArray(JsonNode.Parse(column)),
            ["protect"] = new JsonArray(bind),
        };
        var text = new JsonObject { ["tables"] = new JsonArray(table) }.ToJsonString();
        var file = new JsonObject
        {
            ["path"] = "/platform/dev/flow.json",
            ["contentBase64"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(text)),
        };
        return Some.Resource(DatabricksTypes.File, file.ToJsonString());
    }
}
