using Pulumi;

namespace Platform.Components.Databricks;

/// <summary>Optional arguments of a resource: null is left out, so that the service's default holds.</summary>
static class Optional
{
    /// <summary>The value as an input, or none.</summary>
    public static Input<T>? Of<T>(T? value) where T : class => value is null ? null : (Input<T>)value;

    /// <inheritdoc cref="Of{T}(T)"/>
    public static Input<T>? Of<T>(T? value) where T : struct => value is { } given ? (Input<T>)given : null;

    /// <summary>The output as an input, or none.</summary>
    public static Input<T>? Of<T>(Output<T>? value) => value is null ? null : (Input<T>)value;
}
