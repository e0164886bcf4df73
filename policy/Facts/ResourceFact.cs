using System.Text.Json.Nodes;

namespace Platform.Policy.Facts;

/// <summary>
/// One resource of a plan, as plain values: what the program asked for, without any provider type. Values that are not
/// known before the deployment are the text <see cref="Unknown"/>, secrets are <see cref="Secret"/>, at any depth of
/// <see cref="Inputs"/>.
/// </summary>
public sealed record ResourceFact
{
    /// <summary>Stands for a value that only the deployment will know.</summary>
    public const string Unknown = "[unknown]";

    /// <summary>Stands for a secret.</summary>
    public const string Secret = "[secret]";

    /// <summary>The type token, such as `azure-native:storage:StorageAccount`.</summary>
    public required string Type { get; init; }

    /// <summary>The logical name.</summary>
    public required string Name { get; init; }

    /// <summary>Type and name: what other resources refer to. Unique in a plan.</summary>
    public string Key => $"{Type}::{Name}";

    /// <summary>The key of the parent; null directly below the stack.</summary>
    public string? Parent { get; init; }

    /// <summary>Keys of the resources that `DependsOn` names, in order.</summary>
    public IReadOnlyList<string> DependsOn { get; init; } = [];

    /// <summary>By input, in wire names: the keys of the resources whose outputs the input is made from.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> PropertyDependencies { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Keys of all resources that any input is made from, in order.</summary>
    public IReadOnlyList<string> Dependencies =>
        [.. PropertyDependencies.Values.SelectMany(keys => keys).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The key of the explicit provider, own or inherited; null for the default provider.</summary>
    public string? Provider { get; init; }

    /// <summary>Whether a deletion is refused, own or inherited.</summary>
    public bool Protect { get; init; }

    /// <summary>Whether this is a component of the platform: it groups resources and makes nothing itself.</summary>
    public bool IsComponent => Type.StartsWith("platform:", StringComparison.Ordinal);

    /// <summary>Whether this is an explicit provider.</summary>
    public bool IsProvider => Type.StartsWith("pulumi:providers:", StringComparison.Ordinal);

    /// <summary>The inputs by wire name.</summary>
    public JsonObject Inputs { get; init; } = [];
}
