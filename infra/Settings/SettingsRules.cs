using System.Net;
using Platform.Mesh.Faults;
using Platform.Mesh.Flows;

namespace Platform.Settings;

/// <summary>The rules between settings. Each states what the service itself would refuse, or what could not be reached afterwards.</summary>
static class SettingsRules
{
    static readonly IPNetwork[] NotPublic = [.. new[] { "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "127.0.0.0/8", "169.254.0.0/16", "100.64.0.0/10", "0.0.0.0/8" }.Select(IPNetwork.Parse)];

    /// <summary>What is broken, in the order of the areas.</summary>
    public static IReadOnlyList<Fault> Check(PlatformSettings settings)
    {
        var found = new Findings(settings.File);
        found.Model(() => settings.Names);
        found.Model(() => settings.Tags);
        found.Model(() => settings.Addresses);
        Isolation(settings, found);
        Access(settings, found);
        Adoption(settings, found);
        Storage(settings.Storage, found);
        Personas(settings.Personas, found);
        Compute(settings, found);
        Protection(settings, found);
        return found.Faults;
    }

    static void Isolation(PlatformSettings settings, Findings found)
    {
        if (settings.IsIsolated)
        {
            found.Unless(settings.GitFacts.UserToken.Length > 0, "git.user", settings.Git.User, "a user: a personal or pull-request stack puts it into names");
            found.Unless(settings.GitFacts.BranchToken.Length > 0, "git.branch", settings.Git.Branch, "a branch: a personal or pull-request stack puts it into names");
        }
    }

    static void Access(PlatformSettings settings, Findings found)
    {
        var network = settings.Network;
        if (network.Access == NetworkAccess.Private)
        {
            found.Unless(network.Runner != RunnerPlace.None, "network.runner", "none", "own or hub: with private access nothing outside the network can deploy");
            found.Unless(network.AllowedIps.Count == 0, "network.allowedIps", string.Join(", ", network.AllowedIps), "no addresses with private access");
            // azurerm, databricks_workspace_resource.go: public access off together with all network rules is refused.
            found.Unless(settings.Databricks.PrivateEndpoint, "databricks.privateEndpoint", "false", "true with private access");
            found.Unless(settings.Databricks.BrowserAuthentication != Ownership.None, "databricks.browserAuthentication", "none",
                "create or adopt with private access: nobody can sign in without it");
        }
        else
        {
            found.Unless(network.AllowedIps.Count > 0, "network.allowedIps", null, "at least one public address with bootstrap access");
        }
        foreach (var (index, address) in network.AllowedIps.Index())
        {
            found.Unless(IsPublic(address), $"network.allowedIps[{index}]", address, "a public IPv4 address, or a network of at most /30 written with its first address");
        }
        found.Unless(network.Runner != RunnerPlace.Hub || network.Hub != Ownership.None, "network.runner", "hub", "none or own where there is no hub");
        found.Unless(network.NatGateway || network.Hub != Ownership.None, "network.natGateway", "false", "true where no hub gives a way out");
        if (network.HubAddressSpace is { } hub)
        {
            found.Unless(IPNetwork.TryParse(hub, out var space) && $"{space}" == hub, "network.hubAddressSpace", hub, "a network written with its first address, such as 10.0.0.0/22");
        }
    }

    static void Adoption(PlatformSettings settings, Findings found)
    {
        var (network, monitoring, options) = (settings.Network, settings.Monitoring, settings.Options);
        found.Together(network.Hub == Ownership.Adopt, "network.hubId", network.HubId, "network.hub is adopt");
        found.Together(network.Hub != Ownership.None, "network.hubAddressSpace", network.HubAddressSpace, "network.hub is create or adopt");
        found.Together(network.DnsZones == Ownership.Adopt, "network.dnsZonesGroupId", network.DnsZonesGroupId, "network.dnsZones is adopt");
        found.Together(monitoring.Workspace == Ownership.Adopt, "monitoring.workspaceId", monitoring.WorkspaceId, "monitoring.workspace is adopt");
        found.Together(options.Ncc == Ownership.Adopt, "options.nccId", options.NccId, "options.ncc is adopt");
        found.Unless(settings.Deployment.Github is not null || settings.Deployment.AzureDevOps is not null, "deployment", null, "github, azureDevOps or both");
    }

    static void Storage(StorageSettings storage, Findings found)
    {
        found.Unless(storage.StageArchiveAfterDays is null || storage.Redundancy is Redundancy.LRS or Redundancy.GRS or Redundancy.RAGRS,
            "storage.stageArchiveAfterDays", $"{storage.StageArchiveAfterDays}", $"nothing with {storage.Redundancy}: only LRS, GRS and RAGRS have an archive");
        found.Unless(!(storage.StageCoolAfterDays > storage.StageArchiveAfterDays),
            "storage.stageArchiveAfterDays", $"{storage.StageArchiveAfterDays}", $"at least stageCoolAfterDays, {storage.StageCoolAfterDays}");
        var earlier = storage.StageArchiveAfterDays ?? storage.StageCoolAfterDays;
        found.Unless(!(earlier > storage.StageDeleteAfterDays),
            "storage.stageDeleteAfterDays", $"{storage.StageDeleteAfterDays}", $"at least {earlier}, when the data becomes cool or archived");
    }

    static void Personas(PersonasSettings personas, Findings found)
    {
        foreach (var persona in Enum.GetValues<Persona>())
        {
            var key = char.ToLowerInvariant($"{persona}"[0]) + $"{persona}"[1..];
            found.Together(personas.Groups == Ownership.Adopt, $"personas.{key}", personas.ObjectId(persona), "personas.groups is adopt");
        }
    }

    static void Compute(PlatformSettings settings, Findings found)
    {
        var (learning, hubs) = (settings.MachineLearning, settings.EventHubs);
        found.Unless(learning.MinNodes <= learning.MaxNodes, "machineLearning.minNodes", $"{learning.MinNodes}", $"at most maxNodes, {learning.MaxNodes}");
        found.Unless(!(hubs.MaximumCapacity < hubs.Capacity), "eventHubs.maximumCapacity", $"{hubs.MaximumCapacity}", $"at least capacity, {hubs.Capacity}");
        found.Unless(settings.Budget.Thresholds.Distinct().Count() == settings.Budget.Thresholds.Count,
            "budget.thresholds", string.Join(", ", settings.Budget.Thresholds), "each percentage once");
        found.Unless(!settings.UnityCatalog.ExtraSchemas.Intersect(Layers.All).Any(),
            "unityCatalog.extraSchemas", string.Join(", ", settings.UnityCatalog.ExtraSchemas), $"schemas other than {string.Join(", ", Layers.All)}, which every project has");
    }

    static void Protection(PlatformSettings settings, Findings found)
    {
        var protection = settings.Protection;
        found.Unless(!(protection.Protect && protection.ForceDestroy), "protection.forceDestroy", "true", "false while protect is true");
        found.Unless(settings.Options.CustomerManagedKeys == CustomerManagedKeys.Off || settings.KeyVault.PurgeProtection,
            "keyVault.purgeProtection", "false", "true with options.customerManagedKeys: a key that is gone takes the data with it");
        found.Unless(settings.Databricks.BrowserAuthentication != Ownership.Create || protection.Protect,
            "protection.protect", "false", "true with databricks.browserAuthentication create: without that end point nobody in the region signs in");
    }

    // Storage firewalls take single addresses bare, and no networks of /31 and /32.
    static bool IsPublic(string text)
    {
        var single = !text.Contains('/');
        return IPNetwork.TryParse(single ? $"{text}/32" : text, out var network)
            && (single || $"{network}" == text)
            && (single || network.PrefixLength is >= 8 and <= 30)
            && !NotPublic.Any(other => other.Contains(network.BaseAddress) || network.Contains(other.BaseAddress));
    }

    sealed class Findings(string file)
    {
        public List<Fault> Faults { get; } = [];

        public void Unless(bool holds, string key, string? got, string allowed)
        {
            if (!holds)
            {
                Faults.Add(new(file, SettingsReader.Namespace + key, got, allowed));
            }
        }

        // A value that goes with another: there when the condition holds, and only then.
        public void Together(bool condition, string key, string? value, string when)
        {
            Unless(!condition || value is not null, key, null, $"a value when {when}");
            Unless(condition || value is null, key, value, $"nothing unless {when}");
        }

        public void Model<T>(Func<T> make)
        {
            try
            {
                make();
            }
            catch (FaultException e)
            {
                Faults.AddRange(e.Faults);
            }
        }
    }
}
