using System.Text.Json.Nodes;
using Platform.Cli.Diff;
using Platform.Cli.Planning;

namespace Platform.Tests.Cli.Diff;

/// <summary>Small plans, and what differs between two of them as lines of text.</summary>
static class Compared
{
    public const string Account = "azure-native:storage:StorageAccount";

    public static ResourceFact Fact(string type, string name, string inputs = "{}") =>
        new() { Type = type, Name = name, Inputs = JsonNode.Parse(inputs)!.AsObject() };

    public static Plan Plan(params IReadOnlyList<ResourceFact> resources) =>
        new() { Stack = "dev", Resources = resources };

    public static string[] Changes(Plan from, Plan to) => [.. PlanDiff.Between(from, to).Changes.Select(change =>
        $"{change.Kind} {change.Resource.Name}{string.Concat(change.Properties.Select(Shown))}")];

    static string Shown(PropertyChange property) =>
        $" {property.Path} {property.Before ?? "nothing"} -> {property.After ?? "nothing"}";

    public static string[] Inputs(string type, string from, string to) =>
        Changes(Plan(Fact(type, "it", from)), Plan(Fact(type, "it", to)));
}
