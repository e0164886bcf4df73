using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What a transform of the newer kind sees.</summary>
public readonly struct ResourceTransformArgs(
    string name, string type, bool custom, ImmutableDictionary<string, object?> args, ResourceOptions options)
{
    /// <summary>The logical name.</summary>
    public string Name { get; } = name;

    /// <summary>The type token.</summary>
    public string Type { get; } = type;

    /// <summary>True if a provider manages it.</summary>
    public bool Custom { get; } = custom;

    /// <summary>The inputs by name on the wire.</summary>
    public ImmutableDictionary<string, object?> Args { get; } = args;

    /// <summary>The options.</summary>
    public ResourceOptions Options { get; } = options;
}
