using System.Collections.Concurrent;
using Platform.Cli.Planning;
using Platform.Naming;
using Platform.Policy.Judging;

namespace Platform.Tests.Stacks;

/// <summary>
/// The plans of commit 6e0a31c, as `platform preview --json` wrote them then: what a review of that commit found must
/// be found in them by a rule or a test. They know one list of dependencies for all inputs of a resource.
/// </summary>
static class FirstPlans
{
    static readonly ConcurrentDictionary<string, Plan> Read = new();

    public static Plan Of(string environment) => Read.GetOrAdd(
        environment, name => PlanFile.Read(Path.Combine(Repository.Root, "tests", "stacks", "first", $"{name}.json")));

    /// <summary>The facts of such a plan: dev alone is open to a laptop and does not protect its state.</summary>
    public static StackFacts Facts(string environment) => new()
    {
        Resources = Of(environment).Resources,
        Private = environment != "dev",
        ProtectsState = environment != "dev",
        MandatoryTags = Tags.Mandatory,
        Adopted = environment == "prod" ? new() : Enum.GetValues<Persona>().ToDictionary(
            persona => $"data-{Components.Foundation.Personas.Key(persona)}", _ => ""),
    };

    /// <summary>What a rule finds in such a plan: `type::name: message`.</summary>
    public static string[] Judge(PolicyRule rule, string environment) =>
        [.. rule.Check(Facts(environment)).Select(violation => $"{violation.Resource.Key}: {violation.Message}")];
}
