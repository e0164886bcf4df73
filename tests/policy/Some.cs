using System.Text.Json.Nodes;
using Platform.Policy.Judging;

namespace Platform.Tests.Policy;

/// <summary>Facts for tests of rules.</summary>
static class Some
{
    public static ResourceFact Resource(string type, string inputs = "{}", string name = "it") =>
        new()
        {
            Type = type,
            Name = name,
            Parent = "platform:area:Owner::owner",
            Inputs = JsonNode.Parse(inputs)!.AsObject(),
        };

    /// <summary>A resource whose input is made from another one.</summary>
    public static ResourceFact MadeFrom(this ResourceFact resource, string input, ResourceFact source) =>
        resource with
        {
            PropertyDependencies = new Dictionary<string, IReadOnlyList<string>> { [input] = [source.Key] }
        };

    /// <summary>A private environment that protects its state.</summary>
    public static StackFacts Stack(params IReadOnlyList<ResourceFact> resources) =>
        new() { Resources = resources, Private = true, ProtectsState = true, MandatoryTags = ["owner", "project"] };

    /// <summary>What a rule says of the resources: `name: message`.</summary>
    public static string[] Judge(PolicyRule policy, params IReadOnlyList<ResourceFact> resources) =>
        Judge(policy, Stack(resources));

    /// <inheritdoc cref="Judge(PolicyRule, IReadOnlyList{ResourceFact})"/>
    public static string[] Judge(PolicyRule policy, StackFacts stack) =>
        [.. policy.Check(stack).Select(violation => $"{violation.Resource.Name}: {violation.Message}")];
}
