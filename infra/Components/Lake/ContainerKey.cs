namespace Platform.Components.Lake;

/// <summary>The five layers of the lake, by the names they have in containers.</summary>
public static class ContainerKey
{
    /// <summary>What only few may read.</summary>
    public const string Sensitive = "sensitive";

    /// <summary>Copies on their way in.</summary>
    public const string Stage = "stage";

    /// <summary>As it came.</summary>
    public const string Bronze = "bronze";

    /// <summary>Typed, checked, joined.</summary>
    public const string Silver = "silver";

    /// <summary>Ready to be read.</summary>
    public const string Gold = "gold";

    /// <summary>Every layer.</summary>
    public static IReadOnlyList<string> All { get; } = [Sensitive, Stage, Bronze, Silver, Gold];
}
