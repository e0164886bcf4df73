using Platform.Components.Access;
using Platform.Components.Databricks;
using Platform.Components.Encryption;
using Platform.Components.Monitoring;
using Platform.Components.Networking;
using Pulumi;

namespace Platform.Tests.Infra.Components.Databricks;

/// <summary>The Azure side of a workspace, as <c>dbx</c>, in a network of its own.</summary>
static class TestAzureWorkspace
{
    /// <summary>Makes the workspace.</summary>
    public static Action Make(
        DatabricksSettings? settings = null,
        NetworkAccess access = NetworkAccess.Private,
        CustomerManagedKeys keys = CustomerManagedKeys.Off,
        params string[] standards) => () =>
    {
        var zone = TestSettings.Zone(TestSettings.Minimal with
        {
            Network = TestSettings.Minimal.Network with { Access = access },
        });
        var network = new SpokeNetwork("net", new()
        {
            Context = zone.Context,
            Providers = new AzureProviders("azure", new() { Context = zone.Context }),
            ResourceGroup = zone.ResourceGroup,
            Diagnostics = new Diagnostics(Output.Create("/log")),
            Addresses = TestSettings.Minimal.Addresses,
            Settings = TestSettings.Minimal.Network,
            MachineLearningCompute = false,
        });
        _ = new AzureWorkspace("dbx", new()
        {
            Zone = zone,
            Network = network,
            Settings = settings ?? TestSettings.Minimal.Databricks,
            Connector = new DataConnector("lake", new()
            {
                Context = zone.Context,
                ResourceGroup = zone.ResourceGroup,
                Purpose = "lake",
            }),
            InfrastructureEncryption = true,
            ComplianceStandards = standards,
            Key = keys == CustomerManagedKeys.Off ? null : Key(zone),
            KeyMode = keys,
        });
    };

    static CustomerKey Key(LandingZone zone) => new("key", new()
    {
        Zone = zone,
        Vault = new("vault", new() { Zone = zone, Settings = new() }),
        Purpose = "databricks",
    });
}
