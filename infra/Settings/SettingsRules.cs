using Platform.Mesh.Faults;
using Platform.Mesh.Flows;
using Platform.Naming;

namespace Platform.Settings;

/// <summary>
/// The rules between settings. Each states what the service itself would refuse, or what could not be reached
/// afterwards.
/// </summary>
static class SettingsRules
{
    /// <summary>What is broken, in the order of the areas.</summary>
    public static IReadOnlyList<Fault> Check(PlatformSettings settings)
    {
        var found = new SettingsFindings(settings.File);
        found.Try(() => settings.Names);
        found.Try(() => settings.Tags);
        found.Try(() => settings.Addresses);
        Isolation(settings, found);
        NetworkRules.Check(settings, found);
        Adoption(settings, found);
        Storage(settings.Storage, found);
        Personas(settings.Personas, found);
        Compute(settings, found);
        Protection(settings, found);
        return found.Faults;
    }

    static void Isolation(PlatformSettings settings, SettingsFindings found)
    {
        if (settings.IsIsolated)
        {
            const string why = "a personal or pull-request stack puts it into names";
            var git = settings.GitFacts;
            found.Require(git.UserToken.Length > 0, "git.user", settings.Git.User, $"a user: {why}");
            found.Require(git.BranchToken.Length > 0, "git.branch", settings.Git.Branch, $"a branch: {why}");
        }
    }

    static void Adoption(PlatformSettings settings, SettingsFindings found)
    {
        var (network, monitoring, options) = (settings.Network, settings.Monitoring, settings.Options);
        found.RequireWhen(network.Hub == Ownership.Adopt, "network.hubId", network.HubId, "network.hub is adopt");
        found.RequireWhen(network.Hub != Ownership.None,
            "network.hubAddressSpace", network.HubAddressSpace, "network.hub is create or adopt");
        found.RequireWhen(network.DnsZones == Ownership.Adopt,
            "network.dnsZonesGroupId", network.DnsZonesGroupId, "network.dnsZones is adopt");
        found.RequireWhen(monitoring.Workspace == Ownership.Adopt,
            "monitoring.workspaceId", monitoring.WorkspaceId, "monitoring.workspace is adopt");
        var metastore = settings.UnityCatalog.Metastore;
        found.RequireWhen(metastore.Ownership == Ownership.Adopt,
            "unityCatalog.metastore.id", metastore.Id, "unityCatalog.metastore.ownership is adopt");
        found.Require(metastore.Root is null || metastore.Ownership == Ownership.Create,
            "unityCatalog.metastore.root", metastore.Root, "nothing unless unityCatalog.metastore.ownership is create");
        found.RequireWhen(options.Ncc == Ownership.Adopt, "options.nccId", options.NccId, "options.ncc is adopt");
        found.Require(!options.NccApproved || options.Ncc != Ownership.None,
            "options.nccApproved", "true", "false while options.ncc is none");
        Deployment(settings.Deployment, found);
    }

    static void Deployment(DeploymentSettings deployment, SettingsFindings found)
    {
        found.Require(deployment.Github is not null || deployment.AzureDevOps.Count > 0,
            "deployment", null, "github, azureDevOps or both");
        foreach (var (index, connection) in deployment.AzureDevOps.Index())
        {
            found.Require(connection.Identity is not ("plan" or "apply"), $"deployment.azureDevOps[{index}].identity",
                connection.Identity, "a persona; who deploys is in the bootstrap file");
        }
    }

    static void Storage(StorageSettings storage, SettingsFindings found)
    {
        var (cool, archive) = (storage.StageCoolAfterDays, storage.StageArchiveAfterDays);
        found.Require(archive is null || storage.Redundancy is Redundancy.LRS or Redundancy.GRS or Redundancy.RAGRS,
            "storage.stageArchiveAfterDays", $"{archive}",
            $"nothing with {storage.Redundancy}: only LRS, GRS and RAGRS have an archive");
        found.Require(InOrder(cool, archive),
            "storage.stageArchiveAfterDays", $"{archive}", $"at least stageCoolAfterDays, {cool}");
        var earlier = archive ?? cool;
        found.Require(InOrder(earlier, storage.StageDeleteAfterDays),
            "storage.stageDeleteAfterDays", $"{storage.StageDeleteAfterDays}",
            $"at least {earlier}, when the data becomes cool or archived");
    }

    static void Personas(PersonasSettings personas, SettingsFindings found)
    {
        foreach (var persona in Enum.GetValues<Persona>())
        {
            var key = char.ToLowerInvariant($"{persona}"[0]) + $"{persona}"[1..];
            found.RequireWhen(personas.Groups == Ownership.Adopt,
                $"personas.{key}", personas.ObjectId(persona), "personas.groups is adopt");
        }

        found.RequireWhen(personas.Groups == Ownership.Adopt,
            "personas.accountGroups", personas.AccountGroups is null ? null : "groups", "personas.groups is adopt");
        found.RequireWhen(personas.Groups == Ownership.Create,
            "personas.groupMembers", personas.GroupMembers?.ToString(), "personas.groups is create");
    }

    static void Compute(PlatformSettings settings, SettingsFindings found)
    {
        var (learning, hubs) = (settings.MachineLearning, settings.EventHubs);
        var (thresholds, schemas) = (settings.Budget.Thresholds, settings.UnityCatalog.ExtraSchemas);
        found.Require(learning.MinNodes <= learning.MaxNodes,
            "machineLearning.minNodes", $"{learning.MinNodes}", $"at most maxNodes, {learning.MaxNodes}");
        found.Require(
            learning.AllowedHosts.Count == 0 || learning.IsolationMode == IsolationMode.AllowOnlyApprovedOutbound,
            "machineLearning.allowedHosts", string.Join(", ", learning.AllowedHosts),
            "no hosts unless isolationMode is allowOnlyApprovedOutbound");
        found.Require(InOrder(hubs.Capacity, hubs.MaximumCapacity),
            "eventHubs.maximumCapacity", $"{hubs.MaximumCapacity}", $"at least capacity, {hubs.Capacity}");
        found.Require(thresholds.Distinct().Count() == thresholds.Count,
            "budget.thresholds", string.Join(", ", thresholds), "each percentage once");
        string[] own = [.. Layers.All, .. LakePaths.Volumes, "models"];
        found.Require(!schemas.Intersect(own).Any(),
            "unityCatalog.extraSchemas", string.Join(", ", schemas),
            $"schemas other than {string.Join(", ", own)}, which every project has or calls a volume");
    }

    static void Protection(PlatformSettings settings, SettingsFindings found)
    {
        var protection = settings.Protection;
        found.Require(!protection.Protect || !protection.ForceDestroy,
            "protection.forceDestroy", "true", "false while protect is true");
        found.Require(
            settings.Options.CustomerManagedKeys == CustomerManagedKeys.Off || settings.KeyVault.PurgeProtection,
            "keyVault.purgeProtection", "false",
            "true with options.customerManagedKeys: a key that is gone takes the data with it");
        found.Require(settings.Databricks.BrowserAuthentication != Ownership.Create || protection.Protect,
            "protection.protect", "false",
            "true with databricks.browserAuthentication create: without that endpoint nobody in the region signs in");
    }

    // What is not set is in any order.
    static bool InOrder(int? first, int? second) => first is null || second is null || first <= second;
}
