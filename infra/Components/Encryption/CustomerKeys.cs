using Platform.Components.Networking;
using Pulumi;

namespace Platform.Components.Encryption;

/// <summary>One key for each thing that is encrypted, so that taking one away closes that thing alone.</summary>
public sealed class CustomerKeys : PlatformComponent
{
    /// <summary>Makes the keys.</summary>
    /// <param name="name">Logical name.</param>
    /// <param name="zone">Where the identities that use them are put.</param>
    /// <param name="vault">Vault of the keys.</param>
    /// <param name="options">Options of the component.</param>
    public CustomerKeys(string name, LandingZone zone, SecretVault vault, ComponentResourceOptions? options = null)
        : base("platform:encryption:CustomerKeys", name, zone.Context, options)
    {
        Lake = new CustomerKey($"{name}-lake", zone, vault, "lake", Part());
        MachineLearning = new CustomerKey($"{name}-ml", zone, vault, "ml", Part());
        Databricks = new CustomerKey($"{name}-databricks", zone, vault, "databricks", Part());
        RegisterOutputs();
    }

    /// <summary>Both accounts of the lake.</summary>
    public CustomerKey Lake { get; }

    /// <summary>The ML workspace and its account.</summary>
    public CustomerKey MachineLearning { get; }

    /// <summary>The Databricks workspace.</summary>
    public CustomerKey Databricks { get; }
}
