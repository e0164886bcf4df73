using System.Collections.Immutable;

namespace Platform.Tests.Infra.Components.Databricks;

/// <summary>Finds the Databricks resources of a run.</summary>
static class TestResources
{
    /// <summary>What the Databricks resources of a kind, such as <c>Job</c>, were given, by logical name.</summary>
    public static IReadOnlyDictionary<string, ImmutableDictionary<string, object>> Databricks(
        this TestStack run, string kind) =>
        run.Inputs($"databricks:index/{char.ToLowerInvariant(kind[0])}{kind[1..]}:{kind}");

    /// <summary>What one Databricks resource was given.</summary>
    public static ImmutableDictionary<string, object> Databricks(this TestStack run, string kind, string name) =>
        run.Databricks(kind)[name];

    /// <summary>The lines of an access list as <c>who level</c>, in order.</summary>
    /// <param name="run">The run.</param>
    /// <param name="name">Logical name of the list.</param>
    public static IEnumerable<string> Access(this TestStack run, string name) =>
        TestStack.Items(run.Databricks("Permissions", name)["accessControls"])
            .Select(line => $"{Who(line)} {line["permissionLevel"]}");

    static object? Who(ImmutableDictionary<string, object> line) =>
        new[] { "groupName", "servicePrincipalName", "userName" }
            .Select(key => line.GetValueOrDefault(key))
            .First(who => who is not null);
}
