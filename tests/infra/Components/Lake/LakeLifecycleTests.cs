using Platform.Components.Lake;

namespace Platform.Tests.Infra.Components.Lake;

public sealed class LakeLifecycleTests
{
    const string Policy = "azure-native:storage:ManagementPolicy";

    static Action Lake(StorageSettings settings) => () =>
        _ = new Storage("lake", new() { Zone = TestSettings.Zone(), Settings = settings });

    [Test]
    public async Task Without_configured_days_there_is_no_lifecycle_policy()
    {
        var run = await TestStack.UpdateAsync(Lake(TestSettings.Minimal.Storage));

        Assert.That(run.Inputs(Policy), Is.Empty);
    }

    [Test]
    public async Task Only_stage_ages()
    {
        var run = await TestStack.UpdateAsync(Lake(new()
        {
            Redundancy = Redundancy.LRS,
            StageCoolAfterDays = 30,
            StageDeleteAfterDays = 365,
        }));

        var rules = TestStack.Items(TestStack.At(run.Inputs(Policy, "lake-lifecycle"), "policy.rules"))
            .ToDictionary(rule => (string)rule["name"]);
        Assert.That(rules.Keys, Is.EquivalentTo(new[] { "stage" }));
        Assert.That(TestStack.At(rules["stage"], "definition.filters.prefixMatch"),
            Is.EqualTo(new object[] { "lake-data-stage/" }));
        Assert.That(TestStack.At(rules["stage"],
            "definition.actions.baseBlob.tierToCool.daysAfterModificationGreaterThan"), Is.EqualTo(30.0));
        Assert.That(TestStack.At(rules["stage"], "definition.actions.baseBlob.tierToArchive"), Is.Null);
        Assert.That(TestStack.At(rules["stage"], "definition.actions.baseBlob.delete.daysAfterModificationGreaterThan"),
            Is.EqualTo(365.0));
    }
}
