using Platform.Mesh.Naming;

namespace Platform.Settings;

/// <summary>Patterns for names, instead of those of the named template.</summary>
public sealed record TemplateSettings
{
    /// <summary>A job; the template's when left out.</summary>
    [NameTemplate]
    public string? Job { get; init; }

    /// <summary>A pipeline; the template's when left out.</summary>
    [NameTemplate]
    public string? Pipeline { get; init; }

    /// <summary>A catalog; the template's when left out.</summary>
    [NameTemplate]
    public string? Catalog { get; init; }

    /// <summary>A schema; the template's when left out.</summary>
    [NameTemplate]
    public string? Schema { get; init; }
}
