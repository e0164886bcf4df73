using Pulumi;

namespace Platform.Tests.Cli.Planning;

/// <summary>A resource with one input of each kind.</summary>
sealed class Thing(string name, ThingArgs? args = null, CustomResourceOptions? options = null) : CustomResource(
    "test:index:Thing", name, args ?? new ThingArgs(), options)
{
    [Output("made")] public Output<string> Made { get; private set; } = null!;
}

sealed class ThingArgs : ResourceArgs
{
    [Input("text")] public Input<string>? Text { get; set; }
    [Input("number")] public Input<int>? Number { get; set; }
    [Input("ratio")] public Input<double>? Ratio { get; set; }
    [Input("truth")] public Input<bool>? Truth { get; set; }
    [Input("union")] public InputUnion<string, int>? Union { get; set; }
    [Input("json")] public InputJson? Json { get; set; }
    [Input("free")] public Input<object>? Free { get; set; }
    [Input("any")] public object? Any { get; set; }
    [Input("nested")] public Input<PartArgs>? Nested { get; set; }
    [Input("content")] public Input<AssetOrArchive>? Content { get; set; }

    [Input("list")] InputList<string>? list;
    public InputList<string> List { get => list ??= []; set => list = value; }

    [Input("parts")] InputList<PartArgs>? parts;
    public InputList<PartArgs> Parts { get => parts ??= []; set => parts = value; }

    [Input("map")] InputMap<string>? map;
    public InputMap<string> Map { get => map ??= []; set => map = value; }
}

sealed class PartArgs : ResourceArgs
{
    [Input("wireName")] public Input<string>? Name { get; set; }
    [Input("deep")] public Input<PartArgs>? Deep { get; set; }
}

sealed class Box(string name, ComponentResourceOptions? options = null) : ComponentResource(
    "platform:test:Box", name, options);
