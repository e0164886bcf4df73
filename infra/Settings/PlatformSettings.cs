using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Platform.History;
using Platform.Mesh.Faults;
using Platform.Mesh.Naming;
using Platform.Naming;

namespace Platform.Settings;

/// <summary>Everything that configures an environment. Environments differ in these values only.</summary>
public sealed record PlatformSettings
{
    /// <summary><c>platform:general</c>.</summary>
    public required GeneralSettings General { get; init; }

    /// <summary><c>platform:azure</c>.</summary>
    public required AzureSettings Azure { get; init; }

    /// <summary><c>platform:git</c>; every value its default when left out.</summary>
    public GitSettings Git { get; init; } = new();

    /// <summary><c>platform:network</c>.</summary>
    public required NetworkSettings Network { get; init; }

    /// <summary><c>platform:storage</c>.</summary>
    public required StorageSettings Storage { get; init; }

    /// <summary><c>platform:keyVault</c>; every value its default when left out.</summary>
    public KeyVaultSettings KeyVault { get; init; } = new();

    /// <summary><c>platform:monitoring</c>.</summary>
    public required MonitoringSettings Monitoring { get; init; }

    /// <summary><c>platform:budget</c>.</summary>
    public required BudgetSettings Budget { get; init; }

    /// <summary><c>platform:personas</c>.</summary>
    public required PersonasSettings Personas { get; init; }

    /// <summary><c>platform:deployment</c>.</summary>
    public required DeploymentSettings Deployment { get; init; }

    /// <summary><c>platform:machineLearning</c>.</summary>
    public required MachineLearningSettings MachineLearning { get; init; }

    /// <summary><c>platform:databricks</c>.</summary>
    public required DatabricksSettings Databricks { get; init; }

    /// <summary><c>platform:unityCatalog</c>.</summary>
    public required UnityCatalogSettings UnityCatalog { get; init; }

    /// <summary><c>platform:flows</c>.</summary>
    public required FlowsSettings Flows { get; init; }

    /// <summary><c>platform:protection</c>; every value its default when left out.</summary>
    public ProtectionSettings Protection { get; init; } = new();

    /// <summary><c>platform:eventHubs</c>; every value its default when left out.</summary>
    public EventHubsSettings EventHubs { get; init; } = new();

    /// <summary><c>platform:options</c>; every value its default when left out.</summary>
    public OptionsSettings Options { get; init; } = new();

    /// <summary>The environment: the name of the stack.</summary>
    [JsonIgnore]
    public string Environment { get; init; } = "";

    /// <summary>The settings file, as the user knows it.</summary>
    public string File => $"Pulumi.{Environment}.yaml";

    /// <summary>Whether user and branch go before the names of jobs and schemas.</summary>
    public bool IsIsolated => General.Kind != StackKind.Shared;

    /// <summary>Who deploys from what, where the settings do not say it too.</summary>
    [JsonIgnore]
    public GitFacts GitFacts { get; init; } = new(null, null, null);

    /// <summary>The names of Azure resources.</summary>
    public Names Names =>
        Names.Create(General.Company, General.Platform, Environment, General.Location, Azure.SubscriptionId, File);

    /// <summary>The tags of every taggable resource.</summary>
    public ImmutableDictionary<string, string> Tags => Naming.Tags.Create(
        General.Owner, General.Service, General.Project, General.Creator, Environment, File);

    /// <summary>The subnets.</summary>
    public AddressPlan Addresses => AddressPlan.Create(Network.AddressSpace, Network.HubAddressSpace is { } hub
        ? new Dictionary<string, string> { ["platform:network.hubAddressSpace"] = hub }
        : [], File);

    /// <summary>The names of what flows make.</summary>
    public MeshNames MeshNames => new(Flows.Templates, Environment, IsIsolated, GitFacts);

    /// <summary>Reads the configuration that Pulumi, or the command line in its place, hands to the program.</summary>
    /// <param name="stack">The name of the stack.</param>
    /// <param name="preview">A preview accepts the placeholders of the shipped files; an update refuses them.</param>
    /// <exception cref="FaultException">Everything that is wrong, at once.</exception>
    public static PlatformSettings Load(string stack, bool preview) =>
        SettingsReader.Read(SettingsSource.FromEnvironment(stack), preview, GitLookup.Find);
}
