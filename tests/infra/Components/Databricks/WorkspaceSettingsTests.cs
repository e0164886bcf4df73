using System.Collections.Immutable;
using Platform.Components.Databricks;
using static Platform.Tests.Infra.Components.TestStack;

namespace Platform.Tests.Infra.Components.Databricks;

public sealed class WorkspaceSettingsTests
{
    static Action With(Func<DatabricksSettings, DatabricksSettings> change) => () =>
        _ = new WorkspaceSettings("settings", new()
        {
            Context = TestSettings.Context(),
            Workspace = TestWorkspace.Scope(),
            AllowedAddresses = [],
            Settings = change(TestSettings.Minimal.Databricks),
            LegacyOff = true,
            OwnsAccountSettings = false,
        });

    static Action SetUp(bool legacyOff = true, bool ownsAccount = false, params string[] addresses) => () =>
        _ = new WorkspaceSettings("settings", new()
        {
            Context = TestSettings.Context(),
            Workspace = TestWorkspace.Scope(),
            AllowedAddresses = addresses,
            Settings = TestSettings.Minimal.Databricks,
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

    [Test]
    public async Task By_itself_everything_is_logged_nothing_leaves_by_the_pages_and_there_are_no_tokens()
    {
        Assert.That(await SwitchesAsync(settings => settings), Is.EqualTo(new[]
        {
            "enableDbfsFileBrowser=false",
            "enableExportNotebook=false",
            "enableIpAccessLists=false",
            "enableNotebookTableClipboard=false",
            "enableResultsDownloading=false",
            "enableTokensConfig=false",
            "enableVerboseAuditLogs=true",
        }));
    }

    [Test]
    public async Task Each_switch_is_a_setting_of_its_own()
    {
        var changes = new Dictionary<string, Func<DatabricksSettings, DatabricksSettings>>
        {
            ["enableDbfsFileBrowser=true"] = settings => settings with { Export = new() { DbfsBrowser = true } },
            ["enableExportNotebook=true"] = settings => settings with { Export = new() { Notebooks = true } },
            ["enableNotebookTableClipboard=true"] = settings => settings with { Export = new() { Clipboard = true } },
            ["enableResultsDownloading=true"] = settings => settings with { Export = new() { Results = true } },
            ["enableVerboseAuditLogs=false"] = settings => settings with { VerboseAudit = false },
            ["enableTokensConfig=true maxTokenLifetimeDays=30"] = settings =>
                settings with { TokenLifetimeDays = 30 },
        };
        var plain = await SwitchesAsync(settings => settings);

        foreach (var (expected, change) in changes)
        {
            Assert.That(string.Join(' ', (await SwitchesAsync(change)).Except(plain)), Is.EqualTo(expected));
        }
    }

    static async Task<string[]> SwitchesAsync(Func<DatabricksSettings, DatabricksSettings> change)
    {
        var configuration = Of(await UpdateAsync(With(change)), "WorkspaceConf");
        return [.. Pairs((ImmutableDictionary<string, object>)configuration["customConfig"])];
    }

    static ImmutableDictionary<string, object> Of(TestStack run, string kind) => run.Databricks(kind).Values.Single();
}
