using System.Text.Json.Nodes;
using Platform.Cli.Planning;

namespace Platform.Tests.Stacks;

/// <summary>The same program before and after everything is known.</summary>
[TestFixtureSource(typeof(Plans), nameof(Plans.Environments))]
public class KnownOutputsTests(string environment)
{
    // A provider of another subscription is named for it.
    static string[] Shape(Plan plan) => [.. plan.Resources.Select(resource =>
        $"{resource.Key} < {resource.Parent} {resource.Protect} {string.Join(',', resource.DependsOn)}".Replace(
            Plans.OwnPrefix, Placeholder.GuidPrefix)).Order(StringComparer.Ordinal)];

    static IEnumerable<string> Unknowns(string at, JsonNode? node) => node switch
    {
        JsonObject item => item.SelectMany(member => Unknowns($"{at}.{member.Key}", member.Value)),
        JsonArray list => list.SelectMany(item => Unknowns(at, item)),
        JsonValue value => value.TryGetValue<string>(out var text) && text == ResourceFact.Unknown ? [at] : [],
        _ => [],
    };

    [Test]
    public void No_resource_is_made_inside_an_Apply()
    {
        // One that is would be missing while the output is unknown.
        Assert.That(Shape(Plans.Of(environment)), Has.Length.AtLeast(200));
        Assert.That(Shape(Plans.Known(environment)), Is.EqualTo(Shape(Plans.Of(environment))));
    }

    [Test]
    public void Before_the_deployment_ids_are_unknown_and_afterwards_everything_is_known()
    {
        Assert.That(
            Plans.Of(environment).Resources.SelectMany(resource => Unknowns(resource.Key, resource.Inputs)).Count(),
            Is.AtLeast(300));
        Assert.That(
            Plans.Known(environment).Resources.SelectMany(resource => Unknowns(resource.Key, resource.Inputs)),
            Is.Empty);
        Assert.That(Unknowns("outputs", Plans.Known(environment).Outputs), Is.Empty);
    }

    [Test]
    public void Names_of_role_assignments_are_GUIDs_made_from_what_they_join()
    {
        var names = Plans.Known(environment)
            .Of(AzureTypes.RoleAssignment)
            .Select(assignment => (string)assignment.Inputs["roleAssignmentName"]!)
            .ToArray();
        Assert.That(names, Has.Length.AtLeast(10).And.Unique);
        // The digit before the third group is the version: 5, made from a name.
        Assert.That(names, Has.All.Match("^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"));
        Assert.That(
            Plans.Known(environment)
                .Of(AzureTypes.RoleAssignment)
                .Select(assignment => (string?)assignment.Inputs["principalType"]),
            Has.All.AnyOf("Group", "ServicePrincipal"));
    }

    [Test]
    public void An_output_pasted_into_a_text_would_show()
    {
        // What Pulumi puts in place of the value; the tests also run with PULUMI_ERROR_OUTPUT_STRING, which makes it
        // throw.
        var texts = Plans.Known(environment).Resources.Select(resource => resource.Inputs.ToJsonString()).ToArray();
        Assert.That(texts, Has.Length.AtLeast(200));
        Assert.That(texts, Has.None.Contains("Calling [ToString] on an [Output<T>]"));
    }
}
