using Pulumi;

namespace Platform.Tests.Cli.Planning;

/// <summary>An input of each kind.</summary>
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
