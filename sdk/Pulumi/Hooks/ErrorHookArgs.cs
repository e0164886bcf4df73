using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What an error hook is told.</summary>
public class ErrorHookArgs(
    string urn,
    string id,
    string name,
    string type,
    ImmutableDictionary<string, object?>? newInputs = null,
    ImmutableDictionary<string, object?>? oldInputs = null,
    ImmutableDictionary<string, object?>? oldOutputs = null,
    string failedOperation = "",
    IReadOnlyList<string>? errors = null)
{
    /// <summary>The urn of the resource.</summary>
    public string Urn { get; } = urn;

    /// <summary>The id of the resource.</summary>
    public string Id { get; } = id;

    /// <summary>The logical name of the resource.</summary>
    public string Name { get; } = name;

    /// <summary>The type token of the resource.</summary>
    public string Type { get; } = type;

    /// <summary>The inputs it should get; null on deletion.</summary>
    public ImmutableDictionary<string, object?>? NewInputs { get; } = newInputs;

    /// <summary>The inputs it had; null on creation.</summary>
    public ImmutableDictionary<string, object?>? OldInputs { get; } = oldInputs;

    /// <summary>The outputs it had; null on creation.</summary>
    public ImmutableDictionary<string, object?>? OldOutputs { get; } = oldOutputs;

    /// <summary>create, update or delete.</summary>
    public string FailedOperation { get; } = failedOperation;

    /// <summary>The errors so far, the newest first.</summary>
    public IReadOnlyList<string> Errors { get; } = errors ?? [];
}
