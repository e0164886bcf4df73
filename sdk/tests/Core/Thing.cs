using System.Collections.Immutable;
using Pulumi;

namespace Platform.Sdk.Tests.Core;

/// <summary>A resource of the tests' own.</summary>
sealed class Thing(string name, ThingArgs? args = null, CustomResourceOptions? options = null)
    : CustomResource("test:index:Thing", name, args, options)
{
    [Output("any")]
    public Output<object?> Any { get; private set; } = null!;

    [Output("text")]
    public Output<string> Text { get; private set; } = null!;

    [Output("numbers")]
    public Output<ImmutableDictionary<string, int>> Numbers { get; private set; } = null!;

    [Output("either")]
    public Output<Union<string, int>> Either { get; private set; } = null!;
}
