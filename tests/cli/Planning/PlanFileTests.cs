using System.Text;
using System.Text.Json.Nodes;
using Platform.Cli.Diff;
using Platform.Cli.Planning;
using Platform.Policy.Judging;

namespace Platform.Tests.Cli.Planning;

public class PlanFileTests
{
    static string Write(string text)
    {
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, "plan.json");
        File.WriteAllText(path, text);
        return path;
    }

    static string[] Faults(string text)
    {
        try
        {
            PlanFile.Read(Write(text));
            return [];
        }
        catch (FaultException faults)
        {
            return [.. faults.Faults.Select(fault => $"{fault.Key}: {fault.Got}: {fault.Allowed}")];
        }
    }

    [Test]
    public void A_written_plan_is_read_back_without_a_difference()
    {
        var plan = new Plan
        {
            Stack = "dev",
            Resources =
            [
                new ResourceFact
                {
                    Type = "a:b:C",
                    Name = "n",
                    Parent = "p",
                    DependsOn = ["d"],
                    Provider = "v",
                    Protect = true,
                    PropertyDependencies = new Dictionary<string, IReadOnlyList<string>> { ["x"] = ["s"], ["y"] = [] },
                    RetainOnDelete = true,
                    DeleteBeforeReplace = false,
                    IgnoreChanges = ["i"],
                    ReplaceOnChanges = ["r"],
                    Aliases = ["was"],
                    CustomTimeouts = new Dictionary<string, string> { ["create"] = "30m" },
                    Inputs = new() { ["x"] = "æ<>" },
                },
            ],
            Findings = [new Finding("rule", Level.Mandatory, Severity.High, "a:b:C::n", "message")],
            Outputs = new() { ["o"] = 1 },
        };
        var json = PlanJson.Write(plan);
        var read = PlanFile.Read(Write(Encoding.UTF8.GetString(json)));
        Assert.That(PlanDiff.Between(plan, read).Changes, Is.Empty);
        Assert.That(PlanJson.Write(read), Is.EqualTo(json));
        Assert.That(Encoding.UTF8.GetString(json), Does.Contain("\"æ<>\"").And.EndsWith("}\n"));
        var members = JsonNode.Parse(json)!["resources"]![0]!.AsObject().Select(member => member.Key);
        Assert.That(string.Join(' ', members), Is.EqualTo(
            "type name parent dependsOn dependencies propertyDependencies provider protect retainOnDelete "
            + "deleteBeforeReplace ignoreChanges replaceOnChanges aliases customTimeouts inputs"));
    }

    [Test]
    public void A_file_that_does_not_tell_inputs_apart_is_read_and_written_as_it_is()
    {
        const string Text = """
            {"stack":"dev","outputs":{},"findings":[],"resources":[
              {"type":"a","name":"n","dependsOn":[],"dependencies":["b::m"],"protect":false,"inputs":{}}]}
            """;
        var plan = PlanFile.Read(Write(Text));
        Assert.That(plan.Resources.Single().SourcesOf("any"), Is.EqualTo(new[] { "b::m" }));
        var again = JsonNode.Parse(PlanJson.Write(plan))!["resources"]![0]!.AsObject();
        Assert.That(again.Select(member => member.Key), Is.EqualTo(new[]
        {
            "type", "name", "parent", "dependsOn", "dependencies", "provider", "protect", "inputs",
        }));
    }

    [TestCase("", ": text that is not JSON: a file that `platform preview <env> --json` wrote")]
    [TestCase("{", ": text that is not JSON: a file that `platform preview <env> --json` wrote")]
    [TestCase(
        """{"stack":"a","stack":"b"}""", ": text that is not JSON: a file that `platform preview <env> --json` wrote")]
    public void Text_that_is_no_JSON_is_a_fault(string text, string fault) =>
        Assert.That(Faults(text), Is.EqualTo(new[] { fault }));

    [Test]
    public void Every_fault_of_the_shape_is_named() => Assert.That(
        Faults("""
            {"stack":1,"outputs":{},"findings":[{"policy":"p","level":"1","severity":"LOW","resource":6}],"resources":[
              {"type":"a","name":"n","dependsOn":[],"dependencies":[2],"protect":"yes","inputs":[],
               "propertyDependencies":{"x":1},"aliases":"a","retainOnDelete":"b","customTimeouts":{"create":3}},5]}
            """),
        Is.EqualTo(new[]
        {
            "stack: 1: a text",
            "resources[0].dependencies[0]: 2: a text",
            "resources[0].propertyDependencies.x: 1: a list",
            "resources[0].protect: \"yes\": true or false",
            "resources[0].retainOnDelete: \"b\": true or false",
            "resources[0].aliases: \"a\": a list",
            "resources[0].customTimeouts.create: 3: a text",
            "resources[0].inputs: []: an object",
            "resources[1].type: : a text",
            "resources[1].name: : a text",
            "resources[1].dependsOn: : a list",
            "resources[1].dependencies: : a list",
            "resources[1].protect: : true or false",
            "resources[1].inputs: : an object",
            "findings[0].level: \"1\": disabled, advisory, remediate, mandatory",
            "findings[0].severity: \"LOW\": low, medium, high, critical",
            "findings[0].resource: 6: a text",
            "findings[0].message: : a text",
        }));

    [TestCase("null")]
    [TestCase("[]")]
    [TestCase("\"text\"")]
    public void JSON_that_is_no_object_is_a_fault(string text) => Assert.That(Faults(text), Has.Length.EqualTo(3));

    [Test]
    public void A_file_that_does_not_exist_is_a_fault() => Assert.That(() => PlanFile.Read("nowhere.json"),
        Throws.TypeOf<FaultException>().With.Message
            .EqualTo(
                """nowhere.json: got "no such file"; allowed: a file that `platform preview <env> --json` wrote"""));

    [Test]
    public void Only_a_mandatory_finding_breaks_a_plan()
    {
        static Plan With(params Level[] levels) =>
            new()
            {
                Stack = "dev",
                Resources = [],
                Findings = [.. levels.Select(level => new Finding("rule", level, Severity.Low, "r", "m"))],
            };
        Assert.That(With().BreaksMandatoryPolicy, Is.False);
        Assert.That(With(Level.Advisory).BreaksMandatoryPolicy, Is.False);
        Assert.That(With(Level.Advisory, Level.Mandatory).BreaksMandatoryPolicy, Is.True);
    }
}
