using Platform.Components.Encryption;
using Platform.Settings;

namespace Platform.Components.Databricks;

/// <summary>Arguments of <see cref="WorkspaceEncryption"/>.</summary>
public sealed record WorkspaceEncryptionArgs
{
    /// <summary>The key that everything is encrypted with.</summary>
    public required CustomerKey Key { get; init; }

    /// <summary>Whether the root storage is prepared for the key, or encrypted with it.</summary>
    public required CustomerManagedKeys Mode { get; init; }
}
