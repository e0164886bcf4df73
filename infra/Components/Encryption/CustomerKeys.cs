using Pulumi;

namespace Platform.Components.Encryption;

/// <summary>One key for each thing that is encrypted, so that taking one away closes that thing alone.</summary>
public sealed class CustomerKeys : PlatformComponent
{
    /// <summary>Makes the keys.</summary>
    public CustomerKeys(string name, CustomerKeysArgs args, ComponentResourceOptions? options = null)
        : base("platform:encryption:CustomerKeys", name, args.Zone.Context, options)
    {
        Lake = Key("lake", args);
        MachineLearning = Key("ml", args);
        Databricks = Key("databricks", args);
        RegisterOutputs();
    }

    /// <summary>Both accounts of the lake.</summary>
    public CustomerKey Lake { get; }

    /// <summary>The ML workspace and its account.</summary>
    public CustomerKey MachineLearning { get; }

    /// <summary>The Databricks workspace.</summary>
    public CustomerKey Databricks { get; }

    CustomerKey Key(string purpose, CustomerKeysArgs args) => new($"{LogicalName}-{purpose}", new CustomerKeyArgs
    {
        Zone = args.Zone,
        Vault = args.Vault,
        Purpose = purpose,
    }, Part());
}
