using Platform.Cli.Planning;
using Pulumi;

namespace Platform.Tests.Cli.Planning;

/// <summary>The options of a resource reach the plan as the engine takes them.</summary>
public class OptionsReaderTests
{
    static async Task<ResourceFact> PlannedAsync(Func<Box, CustomResourceOptions> options)
    {
        var plan = await SmallStack.PlanAsync(() =>
        {
            var box = new Box("inner", new() { Parent = new Box("outer") });
            _ = new Thing("it", null, options(box));
        });
        return plan.Resources.Single(resource => resource.Name == "it");
    }

    [Test]
    public async Task What_is_not_set_is_not_stated()
    {
        var fact = await PlannedAsync(_ => new());
        Assert.That((fact.RetainOnDelete, fact.DeleteBeforeReplace), Is.EqualTo(((bool?)null, (bool?)null)));
        Assert.That(OptionsJson.Of(fact), Is.Empty);
    }

    [Test]
    public async Task Changes_that_are_ignored_or_replace_and_times_are_stated()
    {
        var fact = await PlannedAsync(_ => new()
        {
            DeleteBeforeReplace = false,
            IgnoreChanges = { "text" },
            ReplaceOnChanges = { "list" },
            CustomTimeouts = new()
            {
                Create = TimeSpan.FromMinutes(90),
                Update = TimeSpan.FromHours(30),
                Delete = TimeSpan.FromSeconds(61.5),
            },
        });
        Assert.That(
            OptionsJson.Of(fact).Select(option => $"{option.Name} {option.Value.ToJsonString()}"),
            Is.EqualTo(new[]
        {
            "deleteBeforeReplace false", "ignoreChanges [\"text\"]", "replaceOnChanges [\"list\"]",
            "customTimeouts {\"create\":\"1h30m\",\"update\":\"30h\",\"delete\":\"1m1.5s\"}",
        }));
    }

    [Test]
    public async Task A_name_alone_is_written_as_such_and_any_other_former_identity_as_a_URN()
    {
        var fact = await PlannedAsync(box => new()
        {
            Parent = box,
            Aliases =
            {
                new Alias { Name = "was" },
                new Alias { Type = "test:index:Old" },
                new Alias { NoParent = true },
                new Alias { Parent = box, Name = "same" },
                new Alias { ParentUrn = "urn:pulumi:small::platform::a:b:C$d:e:F::other", Project = "former" },
                new Alias { Urn = "urn:pulumi:s::p::t::n" },
            },
        });
        const string Boxes = "platform:test:Box$platform:test:Box$";
        Assert.That(fact.Aliases, Is.EqualTo(new[]
        {
            "was",
            $"urn:pulumi:small::platform::{Boxes}test:index:Old::it",
            "urn:pulumi:small::platform::test:index:Thing::it",
            "same",
            "urn:pulumi:small::former::a:b:C$d:e:F$test:index:Thing::it",
            "urn:pulumi:s::p::t::n",
        }));
    }

    [Test]
    public async Task Retention_is_inherited_and_can_be_taken_back()
    {
        var plan = await SmallStack.PlanAsync(() =>
        {
            var box = new Box("box", new() { RetainOnDelete = true });
            _ = new Thing("kept", null, new() { Parent = box });
            _ = new Thing("freed", null, new() { Parent = box, RetainOnDelete = false });
            _ = new Thing("free");
        });
        Assert.That(
            plan.Resources.Select(resource => $"{resource.Name} {resource.RetainOnDelete?.ToString() ?? "unset"}"),
            Is.EqualTo(new[] { "box True", "free unset", "freed False", "kept True" }));
    }
}
