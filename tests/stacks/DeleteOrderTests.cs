namespace Platform.Tests.Stacks;

/// <summary>A destroy goes against the dependencies: what must go first depends on what goes later.</summary>
public sealed class DeleteOrderTests
{
    const string Storage = "platform:lake:Storage::storage";

    // What Azure keeps with a locked account.
    static readonly string[] Kept =
    [
        AzureTypes.RoleAssignment, AzureTypes.BlobContainer, "azure-native:storage:BlobServiceProperties",
        "azure-native:storage:ManagementPolicy", "azure-native:monitor:DiagnosticSetting",
    ];

    [TestCase("staging")]
    [TestCase("prod")]
    public void The_locks_of_the_lake_go_before_all_that_hangs_on_its_accounts(string environment)
    {
        var plan = Plans.Of(environment);
        var locks = plan.Of("azure-native:authorization:ManagementLockByScope");
        var byKey = plan.Resources.ToDictionary(made => made.Key);
        bool Inside(ResourceFact made) => made.Parent is { } parent && (parent == Storage || Inside(byKey[parent]));
        var accounts = plan.Of(AzureTypes.StorageAccount)
            .Where(account => (bool?)account.Inputs["isHnsEnabled"] is true).Select(account => account.Key).ToHashSet();
        bool On(ResourceFact made) => made.Dependencies.Any(key =>
            accounts.Contains(key) || (byKey[key].Type == AzureTypes.BlobContainer && On(byKey[key])));
        var hanging = plan.Of(Kept).Where(On).ToArray();

        Assert.That(locks, Has.Length.EqualTo(2));
        Assert.That(locks.Select(made => made.DependsOn), Is.All.EqualTo(new[] { Storage }));
        Assert.That(locks.SelectMany(made => made.Dependencies), Is.EquivalentTo(accounts));
        Assert.That(hanging, Has.Length.AtLeast(20));
        Assert.That(hanging.Where(made => !Inside(made)).Select(made => made.Key), Is.Empty);
    }

    [Test]
    public void What_nobody_protects_is_not_locked() =>
        Assert.That(Plans.Of("dev").Of("azure-native:authorization:ManagementLockByScope"), Is.Empty);
}
