using Pulumi;

namespace Platform.Tests.Cli.Planning;

/// <summary>A resource with one input of each kind.</summary>
sealed class Thing(string name, ThingArgs? args = null, CustomResourceOptions? options = null) : CustomResource(
    "test:index:Thing", name, args ?? new ThingArgs(), options)
{
    [Output("made")] public Output<string> Made { get; private set; } = null!;
}
