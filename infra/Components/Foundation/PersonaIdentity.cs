using Platform.Components.Access;
using Pulumi;

namespace Platform.Components.Foundation;

/// <summary>What a persona is in Entra.</summary>
public sealed record PersonaIdentity
{
    /// <summary>Display name of the group; also its name in Databricks.</summary>
    public required string GroupName { get; init; }

    /// <summary>The people.</summary>
    public required Principal Group { get; init; }

    /// <summary>The service principal of this environment; null for people whose work no machine does.</summary>
    public required Principal? Service { get; init; }

    /// <summary>Application (client) id of <see cref="Service"/>, by which Databricks knows it.</summary>
    public required Output<string>? ServiceApplicationId { get; init; }

    /// <summary>Display name of <see cref="Service"/>.</summary>
    public required string? ServiceName { get; init; }

    /// <summary>Group and, where there is one, service principal.</summary>
    public IEnumerable<Principal> Principals => Service is null ? [Group] : [Group, Service];
}
