using Platform.Components.Databricks;
using Pulumi;

namespace Platform.Tests.Infra.Components.Databricks;

public sealed class WorkspaceSettingsTests
{
    static Action SetUp(bool legacyOff = true, bool ownsAccount = false, string? catalog = "dev_energy", params string[] addresses) => () => _ = new WorkspaceSettings("settings", new()
    {
        Context = TestSettings.Context(),
        Workspace = TestWorkspace.Scope(),
        DefaultCatalog = catalog is null ? null : Output.Create(catalog),
        AllowedAddresses = addresses,
        LegacyOff = legacyOff,
        OwnsAccountSettings = ownsAccount,
    });

    static string[] Kinds(TestStack run) =>
        [.. run.Registrations.Where(made => made.Name!.StartsWith("settings-", StringComparison.Ordinal)).Select(made => made.Type!.Split(':')[^1]).Order(StringComparer.Ordinal)];

    [Test]
    public async Task Legacy_features_are_off_tokens_are_off_and_administrators_are_bounded()
    {
        var run = await TestStack.UpdateAsync(SetUp());

        Assert.That(Kinds(run), Is.EqualTo(new[] { "DefaultNamespaceSetting", "DisableLegacyAccessSetting", "DisableLegacyDbfsSetting", "RestrictWorkspaceAdminsSetting", "WorkspaceConf" }));
        Assert.That(TestStack.At(Of(run, "DisableLegacyAccessSetting"), "disableLegacyAccess.value"), Is.True);
        Assert.That(TestStack.At(Of(run, "DisableLegacyDbfsSetting"), "disableLegacyDbfs.value"), Is.True);
        Assert.That(TestStack.At(Of(run, "RestrictWorkspaceAdminsSetting"), "restrictWorkspaceAdmins.status"), Is.EqualTo("RESTRICT_TOKENS_AND_JOB_RUN_AS"));
        Assert.That(TestStack.At(Of(run, "DefaultNamespaceSetting"), "namespace.value"), Is.EqualTo("dev_energy"));
        Assert.That(TestStack.At(Of(run, "WorkspaceConf"), "customConfig.enableTokensConfig"), Is.EqualTo("false"));
        Assert.That(TestStack.At(Of(run, "WorkspaceConf"), "customConfig.enableIpAccessLists"), Is.EqualTo("false"));
    }

    [Test]
    public async Task A_workspace_that_is_reached_from_outside_has_a_list_of_addresses()
    {
        var run = await TestStack.UpdateAsync(SetUp(addresses: ["203.0.113.0/28"]));

        Assert.That(TestStack.At(Of(run, "WorkspaceConf"), "customConfig.enableIpAccessLists"), Is.EqualTo("true"));
        Assert.That(Of(run, "IpAccessList")["listType"], Is.EqualTo("ALLOW"));
        Assert.That(Of(run, "IpAccessList")["ipAddresses"], Is.EqualTo(new object[] { "203.0.113.0/28" }));
    }

    [Test]
    public async Task The_accounts_setting_is_made_only_by_its_owner_and_names_no_workspace()
    {
        var run = await TestStack.UpdateAsync(SetUp(ownsAccount: true));

        Assert.That(TestStack.At(Of(run, "DisableLegacyFeaturesSetting"), "disableLegacyFeatures.value"), Is.True);
        Assert.That(Of(run, "DisableLegacyFeaturesSetting").Keys, Does.Not.Contain("providerConfig"));
    }

    [Test]
    public async Task Legacy_features_stay_where_settings_keep_them_and_no_catalog_is_the_default_where_there_is_none()
    {
        var run = await TestStack.UpdateAsync(SetUp(legacyOff: false, catalog: null));

        Assert.That(Kinds(run), Is.EqualTo(new[] { "RestrictWorkspaceAdminsSetting", "WorkspaceConf" }));
    }

    static System.Collections.Immutable.ImmutableDictionary<string, object> Of(TestStack run, string kind) => run.Registrations.Single(made => made.Type!.EndsWith($":{kind}", StringComparison.Ordinal)).Inputs;
}
