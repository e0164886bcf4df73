namespace Platform.Components.Bootstrap;

/// <summary>Arguments of <see cref="Administrators"/>.</summary>
public sealed record AdministratorsArgs
{
    /// <inheritdoc cref="PlatformComponent.Context"/>
    public required PlatformContext Context { get; init; }

    /// <summary>The Databricks account that they administer.</summary>
    public required string DatabricksAccountId { get; init; }
}
