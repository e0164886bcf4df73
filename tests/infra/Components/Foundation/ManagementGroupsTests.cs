using Platform.Components.Foundation;

namespace Platform.Tests.Infra.Components.Foundation;

public sealed class ManagementGroupsTests
{
    const string GroupType = "azure-native:management:ManagementGroup";

    static Action Tree(Ownership mode) => () =>
        _ = new ManagementGroups("tree", new() { Context = TestSettings.Context(), Mode = mode });

    [Test]
    public async Task The_owner_makes_root_platform_and_environment_under_one_another()
    {
        var run = await TestStack.UpdateAsync(Tree(Ownership.Create));

        var parents = run.Inputs(GroupType)
            .Select(made => $"{made.Key}: {TestStack.At(made.Value, "details.parent.id")}");
        Assert.That(parents, Is.EquivalentTo(new[]
        {
            "tree-root: ", $"tree-platform: /{GroupType}/tree-root", $"tree-environment: /{GroupType}/tree-platform",
        }));
    }

    [Test]
    public async Task Others_make_their_environment_under_the_platform_that_exists()
    {
        var run = await TestStack.UpdateAsync(Tree(Ownership.Adopt));

        Assert.That(run.Inputs(GroupType).Keys, Is.EqualTo(new[] { "tree-environment" }));
        Assert.That(TestStack.At(run.Inputs(GroupType, "tree-environment"), "details.parent.id"),
            Is.EqualTo("/providers/Microsoft.Management/managementGroups/mg-data-platform"));
    }

    [Test]
    public async Task The_subscription_is_associated_once_with_the_environment(
        [Values(Ownership.Create, Ownership.Adopt)] Ownership mode)
    {
        var run = await TestStack.UpdateAsync(Tree(mode));

        Assert.That(run.Inputs("azure-native:management:ManagementGroupSubscription").Values.Select(
            made => made["groupId"]), Is.EqualTo(new[] { "tree-environment" }));
    }

    [Test]
    public async Task Without_the_setting_there_is_no_management_group()
    {
        var run = await TestStack.UpdateAsync(() => _ = new Backbone("backbone", TestSettings.Backbone()));

        Assert.That(run.Inputs(GroupType), Is.Empty);
        Assert.That(run.Inputs("azure-native:resources:ResourceGroup"), Has.Count.EqualTo(10));
    }
}
