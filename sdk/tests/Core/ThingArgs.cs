using Pulumi;

namespace Platform.Sdk.Tests.Core;

/// <summary>Inputs of a <see cref="Thing"/>.</summary>
sealed class ThingArgs : ResourceArgs
{
    [Input("any")]
    public object? Any { get; set; }
}
