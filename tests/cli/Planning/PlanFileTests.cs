using System.Text;
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
                    Inputs = new() { ["x"] = "æ<>" },
                },
            ],
            Findings = [new Finding("rule", Level.Mandatory, Severity.High, "a:b:C::n", "message")],
            Outputs = new() { ["o"] = 1 },
        };
        var json = PlanJson.Write(plan);
        var read = PlanFile.Read(Write(Encoding.UTF8.GetString(json)));
        Assert.That(PlanDiff.Between(plan, read).Changes, Is.Empty);
        Assert.That(PlanJson.Write(read with { Findings = plan.Findings }), Is.EqualTo(json));
        Assert.That(Encoding.UTF8.GetString(json), Does.Contain("\"æ<>\"").And.EndsWith("}\n"));
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
            {"stack":1,"outputs":{},"resources":[
              {"type":"a","name":"n","dependsOn":[],"dependencies":[2],"protect":"yes","inputs":[]},5]}
            """),
        Is.EqualTo(new[]
        {
            "stack: 1: a text",
            "resources[0].dependencies[0]: 2: a text",
            "resources[0].protect: \"yes\": true or false",
            "resources[0].inputs: []: an object",
            "resources[1].type: : a text",
            "resources[1].name: : a text",
            "resources[1].dependsOn: : a list",
            "resources[1].dependencies: : a list",
            "resources[1].protect: : true or false",
            "resources[1].inputs: : an object",
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
