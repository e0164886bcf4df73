namespace Platform.Settings;

/// <summary><c>platform:machineLearning</c>: the Azure Machine Learning workspace.</summary>
public sealed record MachineLearningSettings
{
    /// <summary>Required. How its managed network is closed.</summary>
    public required IsolationMode IsolationMode { get; init; }

    /// <summary>
    /// Public hosts that the managed network leads to where it is closed, over a firewall that is billed; none when
    /// left out.
    /// </summary>
    [RegularExpression(Patterns.Host, ErrorMessage = Patterns.HostText)]
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>The size of a node; <c>Standard_D4ds_v5</c> when left out.</summary>
    [RegularExpression(@"^Standard_\w+$", ErrorMessage = "an Azure size such as Standard_D4ds_v5")]
    public string VmSize { get; init; } = "Standard_D4ds_v5";

    /// <summary>Nodes kept while idle; 0 when left out.</summary>
    [Range(0, 100, ErrorMessage = "0 to 100")]
    public int MinNodes { get; init; }

    /// <summary>Maximum nodes; 2 when left out.</summary>
    [Range(1, 100, ErrorMessage = "1 to 100")]
    public int MaxNodes { get; init; } = 2;

    /// <summary>Low priority when left out.</summary>
    public VmPriority Priority { get; init; }

    /// <summary>Minutes until an idle node is released; 15 when left out.</summary>
    [Range(1, 1440, ErrorMessage = "1 to 1440")]
    public int IdleMinutes { get; init; } = 15;

    /// <summary>Object id of the one person whom a compute instance is made for; none is made when left out.</summary>
    [RegularExpression(Patterns.Guid, ErrorMessage = Patterns.GuidText)]
    public string? InstanceOwner { get; init; }
}
