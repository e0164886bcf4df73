using Platform.Policy.Rules;
using Platform.Tests.Stacks;

namespace Platform.Tests.Policy.Rules;

public class DataLockedTests
{
    const string Message = "nothing locks it; give it a `CanNotDelete` lock by its scope";

    static readonly ResourceFact Lake =
        Some.Resource(AzureTypes.StorageAccount, """{"isHnsEnabled":true}""", name: "lake");

    static ResourceFact Lock(string level) => Some.Resource(
        "azure-native:authorization:ManagementLockByScope", $$"""{"level":"{{level}}"}""").MadeFrom("scope", Lake);

    [Test]
    public void An_account_of_the_lake_without_a_lock_is_named()
    {
        Assert.That(Some.Judge(new DataLocked(), Lake, Lock("CanNotDelete")), Is.Empty);
        Assert.That(Some.Judge(new DataLocked(), Lake, Lock("NotSpecified")), Is.EqualTo(new[] { $"lake: {Message}" }));
        Assert.That(Some.Judge(new DataLocked(), Lake), Is.EqualTo(new[] { $"lake: {Message}" }));
    }

    [Test]
    public void Another_account_and_state_that_nobody_protects_need_none()
    {
        Assert.That(Some.Judge(new DataLocked(), Some.Resource(AzureTypes.StorageAccount)), Is.Empty);
        Assert.That(Some.Judge(new DataLocked(), Some.Stack(Lake) with { ProtectsState = false }), Is.Empty);
    }

    [TestCase("dev")]
    [TestCase("staging", "lake-data", "lake-landing")]
    [TestCase("prod", "lake-data", "lake-landing")]
    public void The_first_plans_lock_nothing(string environment, params string[] accounts) =>
        Assert.That(
            FirstPlans.Judge(new DataLocked(), environment),
            Is.EqualTo(accounts.Select(name => $"{AzureTypes.StorageAccount}::{name}-account: {Message}")));
}
