using Platform.Cli.Update;

namespace Platform.Tests.Stacks;

/// <summary>A stack of one person or one pull request is destroyed and made again on one day.</summary>
public sealed class MadeAgainTests
{
    const string Random = "random:index/randomString:RandomString";

    static readonly string[] Personal = ["general.kind=personal", "git.user=ann", "git.branch=main"];

    [Test]
    public void There_each_name_that_a_deletion_leaves_taken_ends_in_random_text()
    {
        var plan = Plans.With("dev", Personal);

        Assert.That(plan.Of(Random).Select(made => made.Name), Is.EqualTo(new[]
        {
            "backbone-observability-log-suffix", "backbone-vault-kv-suffix", "ml-workspace-mlw-suffix",
            "ml-workspace-vault-kv-suffix",
        }));
        Assert.That(
            plan.Of(Random).Select(made => made.Inputs.ToJsonString()),
            Is.All.EqualTo("""{"length":6,"special":false,"upper":false}"""));
        Assert.That(plan.Of(Random).Where(made => made.Protect), Is.Empty);
    }

    [Test]
    public async Task Such_a_name_is_known_in_every_update_and_has_the_shape_of_its_kind()
    {
        var update = await UpdatePreview.Of(Repository.Root, "dev", Personal).OfAllAsync();
        string Name(string type, string name, string input) =>
            (string)update.Plan.Of(type).Single(made => made.Name == name).Inputs[input]!;

        Assert.That(update.Causes.Select(cause => cause.Key), Is.Empty);
        Assert.That(
            Name(AzureTypes.Vault, "backbone-vault-vault", "vaultName"),
            Does.Match("^kv-[a-z-]{3,13}-dev-[0-9a-f]{6}$"));
        Assert.That(
            Name(AzureTypes.Vault, "ml-workspace-vault-vault", "vaultName"),
            Does.Match("^kv-[a-z-]{3,13}-dev-[0-9a-f]{6}$"));
        Assert.That(
            Name(AzureTypes.LogWorkspace, "backbone-observability-workspace", "workspaceName"),
            Does.Match("^log-[a-z]+-[a-z]+-dev-[a-z]+-[0-9a-f]{6}$"));
        Assert.That(
            Name(AzureTypes.MachineLearningWorkspace, "ml-workspace-workspace", "workspaceName"),
            Does.Match("^mlw-[a-z-]+-[0-9a-f]{6}$").And.Length.LessThanOrEqualTo(33));
    }

    [TestCaseSource(typeof(Plans), nameof(Plans.Environments))]
    public void Elsewhere_no_name_depends_on_state(string environment)
    {
        var plan = Plans.Of(environment);

        Assert.That(plan.Resources.Where(made => made.Type.StartsWith("random:", StringComparison.Ordinal)), Is.Empty);
        Assert.That(
            plan.Of(AzureTypes.Vault, AzureTypes.MachineLearningWorkspace, AzureTypes.LogWorkspace)
                .Select(made => (string?)(made.Inputs["vaultName"] ?? made.Inputs["workspaceName"])).ToArray(),
            Has.Length.AtLeast(3).And.None.EqualTo(ResourceFact.Unknown));
    }
}
