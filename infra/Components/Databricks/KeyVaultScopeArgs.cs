using Platform.Components.Databricks.Scope;
using Platform.Components.Encryption;

namespace Platform.Components.Databricks;

/// <summary>Arguments of <see cref="KeyVaultScope"/>.</summary>
public sealed record KeyVaultScopeArgs
{
    /// <summary>The workspace.</summary>
    public required WorkspaceScope Workspace { get; init; }

    /// <summary>The vault; one per scope.</summary>
    public required SecretVault Vault { get; init; }

    /// <summary>Who may read secrets.</summary>
    public required IReadOnlyList<Grantee> Readers { get; init; }
}
