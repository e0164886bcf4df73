namespace Platform.Tests.Stacks;

/// <summary>
/// A destroy leaves no diagnostic setting behind: each is made from its resource, so that the engine deletes it before
/// the resource. It was so in the first plans too; what is left is left by hand, and no plan sees that.
/// </summary>
public sealed class LeftBehindTests
{
    const string Setting = "azure-native:monitor:DiagnosticSetting";

    [TestCaseSource(typeof(Plans), nameof(Plans.Environments))]
    public void Every_diagnostic_setting_goes_before_its_resource(string environment)
    {
        Assert.That(Settings(FirstPlans.Facts(environment)), Is.EqualTo(15));
        Assert.That(Settings(Plans.Facts(environment)), Is.AtLeast(17));
    }

    [Test]
    public void The_page_says_what_to_do_with_one_that_was_left_by_hand()
    {
        var row = Docs.Page.Of("docs/destroy-and-roll-back.md").Text.Split('\n')
            .Single(line => line.StartsWith("| diagnostic settings", StringComparison.Ordinal));
        Assert.That(row, Does.Contain("`az monitor diagnostic-settings list --resource <id>`"));
        Assert.That(row, Does.Contain("`az monitor diagnostic-settings delete --name platform --resource <id>`"));
        Assert.That(row, Does.Contain("`pulumi import`").And.Contain("azure-native refuses to create what exists"));
        Assert.That(
            Plans.Of("prod").Of(Setting).Select(made => (string?)made.Inputs["name"]).Distinct(),
            Is.EqualTo(new[] { "platform" }));
    }

    static int Settings(StackFacts stack)
    {
        var settings = stack.OfType(Setting).ToArray();
        foreach (var setting in settings)
        {
            var targets = stack.Sources(setting, "resourceUri", AzureTypes.Loggable).ToArray();
            Assert.That(targets, Is.Not.Empty, setting.Key);
            Assert.That(targets.Where(target => !stack.Order.IsAfter(setting, target)), Is.Empty, setting.Key);
            Assert.That(setting.RetainOnDelete, Is.Not.True, setting.Key);
        }

        return settings.Length;
    }
}
