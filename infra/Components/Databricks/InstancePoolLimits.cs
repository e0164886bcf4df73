namespace Platform.Components.Databricks;

/// <summary>Bounds of an instance pool.</summary>
public sealed record InstancePoolLimits
{
    /// <summary>Nodes kept warm, paid for in Azure all day.</summary>
    public required int MinIdle { get; init; }

    /// <summary>The most nodes, warm and in use.</summary>
    public required int MaxCapacity { get; init; }

    /// <summary>Minutes after which a node above <see cref="MinIdle"/> is given back.</summary>
    public required int IdleMinutes { get; init; }
}
