using Pulumi;

namespace Platform.Tests.Cli.Planning;

/// <summary>An object inside of the arguments.</summary>
sealed class PartArgs : ResourceArgs
{
    [Input("wireName")] public Input<string>? Name { get; set; }
    [Input("deep")] public Input<PartArgs>? Deep { get; set; }
}
