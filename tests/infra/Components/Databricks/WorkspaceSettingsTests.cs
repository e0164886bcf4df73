using System.Collections.Immutable;
using Platform.Components.Databricks;
using static Platform.Tests.Infra.Components.TestStack;

namespace Platform.Tests.Infra.Components.Databricks;

public sealed class WorkspaceSettingsTests
{
    static Action SetUp(bool legacyOff = true, bool ownsAccount = false, params string[] addresses) => () =>
        _ = new WorkspaceSettings("settings", new()
        {
            Context = TestSettings.Context(),
            Workspace = TestWorkspace.Scope(),
            AllowedAddresses = addresses,
            LegacyOff = legacyOff,
            OwnsAccountSettings = ownsAccount,
        });

    static IEnumerable<string> Kinds(TestStack run) => run.Registrations
        .Where(made => made.Name!.StartsWith("settings-", StringComparison.Ordinal))
        .Select(made => made.Type!.Split(':')[^1])
        .Order(StringComparer.Ordinal);

    [Test]
    public async Task Legacy_features_are_off_tokens_are_off_and_administrators_are_bounded()
    {
        var run = await UpdateAsync(SetUp());

        Assert.That(Kinds(run), Is.EqualTo(new[]
        {
            "DisableLegacyAccessSetting", "DisableLegacyDbfsSetting", "RestrictWorkspaceAdminsSetting", "WorkspaceConf",
        }));
        Assert.That(At(Of(run, "DisableLegacyAccessSetting"), "disableLegacyAccess.value"), Is.True);
        Assert.That(At(Of(run, "DisableLegacyDbfsSetting"), "disableLegacyDbfs.value"), Is.True);
        Assert.That(
            At(Of(run, "RestrictWorkspaceAdminsSetting"), "restrictWorkspaceAdmins.status"),
            Is.EqualTo("RESTRICT_TOKENS_AND_JOB_RUN_AS"));
        Assert.That(At(Of(run, "WorkspaceConf"), "customConfig.enableTokensConfig"), Is.EqualTo("false"));
        Assert.That(At(Of(run, "WorkspaceConf"), "customConfig.enableIpAccessLists"), Is.EqualTo("false"));
    }

    [Test]
    public async Task A_workspace_that_is_reached_from_outside_has_a_list_of_addresses()
    {
        var run = await UpdateAsync(SetUp(addresses: ["203.0.113.0/28"]));

        Assert.That(At(Of(run, "WorkspaceConf"), "customConfig.enableIpAccessLists"), Is.EqualTo("true"));
        Assert.That(Of(run, "IpAccessList")["listType"], Is.EqualTo("ALLOW"));
        Assert.That(Of(run, "IpAccessList")["ipAddresses"], Is.EqualTo(new object[] { "203.0.113.0/28" }));
    }

    [Test]
    public async Task The_accounts_setting_is_made_only_by_its_owner_and_names_no_workspace()
    {
        var run = await UpdateAsync(SetUp(ownsAccount: true));

        Assert.That(At(Of(run, "DisableLegacyFeaturesSetting"), "disableLegacyFeatures.value"), Is.True);
        Assert.That(Of(run, "DisableLegacyFeaturesSetting").Keys, Does.Not.Contain("providerConfig"));
    }

    [Test]
    public async Task Legacy_features_stay_where_settings_keep_them()
    {
        var run = await UpdateAsync(SetUp(legacyOff: false));

        Assert.That(Kinds(run), Is.EqualTo(new[] { "RestrictWorkspaceAdminsSetting", "WorkspaceConf" }));
    }

    static ImmutableDictionary<string, object> Of(TestStack run, string kind) => run.Databricks(kind).Values.Single();
}
