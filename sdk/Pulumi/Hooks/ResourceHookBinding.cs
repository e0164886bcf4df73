namespace Pulumi;

/// <summary>
/// The hooks of a resource. Of the engine's hooks only those on errors are here: nothing in this repository uses the
/// others.
/// </summary>
public class ResourceHookBinding
{
    /// <summary>Called when an operation failed; one that says true makes the engine try again.</summary>
    public List<ErrorHook> OnError { get => onError ??= []; set => onError = value; }

    /// <summary>True if there is no hook.</summary>
    public bool IsEmpty => onError is not { Count: > 0 };

    /// <summary>The hooks of both.</summary>
    public ResourceHookBinding Concat(ResourceHookBinding other) => new() { OnError = [.. OnError, .. other.OnError] };

    List<ErrorHook>? onError;
}
