using System.Text.RegularExpressions;

namespace Platform.Tests.Stacks;

/// <summary>All clusters of an environment, and what policies let people make, have one runtime.</summary>
[TestFixtureSource(typeof(Plans), nameof(Plans.Environments))]
public partial class RuntimeVersionTests(string environment)
{
    [Test]
    public void Every_cluster_of_an_environment_has_the_runtime_of_its_settings() => Assert.That(
        Plans.Of(environment).Resources
            // Policies are JSON within JSON, whose quotation marks are numbers.
            .SelectMany(resource => Version().Matches(resource.Inputs.ToJsonString().Replace("\\u0022", "\"")))
            .Select(found => found.Value)
            .Distinct(),
        Is.EqualTo(new[] { "17.3.x-scala2.13" }));

    [GeneratedRegex(@"\d+\.\d+\.x-[a-z0-9.-]+")]
    private static partial Regex Version();
}
