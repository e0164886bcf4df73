using Platform.Components.Lake;

namespace Platform.Tests.Infra.Components.Lake;

public sealed class LakePerimeterTests
{
    const string Perimeter = "azure-native:network:NetworkSecurityPerimeter";

    static Action Lake(bool perimeter) => () => _ = new Storage("lake", new()
    {
        Zone = TestSettings.Zone(),
        Settings = TestSettings.Minimal.Storage,
        Perimeter = perimeter,
    });

    [Test]
    public async Task There_is_none_unless_settings_ask_for_it()
    {
        var run = await TestStack.UpdateAsync(Lake(perimeter: false));

        Assert.That(run.Registrations.Where(made => made.Type!.StartsWith(Perimeter)), Is.Empty);
    }

    [Test]
    public async Task It_holds_both_accounts_and_leaves_their_firewalls_in_force()
    {
        var run = await TestStack.UpdateAsync(Lake(perimeter: true));

        var members = run.Inputs($"{Perimeter}Association");
        Assert.That(
            members.ToDictionary(
                made => made.Key, made => TestStack.At(made.Value, "privateLinkResource.id")),
            Is.EquivalentTo(new Dictionary<string, object>
            {
                ["lake-perimeter-lake"] = "/azure-native:storage:StorageAccount/lake-data-account",
                ["lake-perimeter-landing"] = "/azure-native:storage:StorageAccount/lake-landing-account",
            }));
        foreach (var member in members.Values)
        {
            Assert.That(member["accessMode"], Is.EqualTo("Learning"));
            Assert.That(
                TestStack.At(member, "profile.id"), Is.EqualTo($"/{Perimeter}Profile/lake-perimeter-profile"));
        }
    }

    [Test]
    public async Task It_lets_serverless_compute_in_and_nobody_else()
    {
        var run = await TestStack.UpdateAsync(Lake(perimeter: true));

        var rule = run.Inputs($"{Perimeter}AccessRule").Values.Single();
        Assert.That(TestStack.Joined(rule["serviceTags"]), Is.EqualTo("AzureDatabricksServerless"));
        Assert.That(rule["direction"], Is.EqualTo("Inbound"));
        Assert.That(rule["profileName"], Is.EqualTo("lake-perimeter-profile"));
        Assert.That(rule.Keys, Does.Not.Contain("addressPrefixes").And.Not.Contain("subscriptions"));
    }
}
