namespace Platform.Mesh.Flows;

/// <summary>The layers of a project's tables.</summary>
public static class Layers
{
    /// <summary>As landed.</summary>
    public const string Bronze = "bronze";

    /// <summary>Typed and checked.</summary>
    public const string Silver = "silver";

    /// <summary>Made for reading.</summary>
    public const string Gold = "gold";

    /// <summary>All, from raw to refined.</summary>
    public static readonly IReadOnlyList<string> All = [Bronze, Silver, Gold];
}
