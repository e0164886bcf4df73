using System.Text.Json.Nodes;
using Platform.Sdk.Generator.Reading;

namespace Platform.Sdk.Tests.Schema;

/// <summary>The files in sdk/schema against each other and against the compiled stand-in; the conformance suite compares member by member.</summary>
public class SchemaTests
{
    static string Read(string file) => File.ReadAllText(Path.Combine(TestContext.CurrentContext.TestDirectory, "schema", file));

    static readonly string[] packages = ["AzureAD", "AzureNative", "Databricks", "Random"];

    static IEnumerable<string> Names(params string[] sections) =>
        from package in packages
        let facts = JsonNode.Parse(Read($"Pulumi.{package}.json"))!.AsObject()
        from section in sections
        from entry in facts[section]!.AsObject()
        select entry.Key;

    [Test]
    public void The_facts_hold_exactly_what_the_list_keeps() =>
        Assert.That(Names("resources", "functions"), Is.EquivalentTo(ListFile.Names(Read("keep.txt"))), "run: dotnet run --project sdk/schema-cut -- <folder of full facts>");

    [Test]
    public void The_provider_classes_of_the_stand_in_are_those_of_the_facts_the_clashes_and_the_states()
    {
        var compiled = typeof(global::Pulumi.Output).Assembly.GetExportedTypes().Where(t => packages.Any(p => $"{t.Namespace}.".StartsWith($"Pulumi.{p}.", StringComparison.Ordinal))).Select(t => t.FullName!);
        var bridged = Names("resources").Where(r => !r.StartsWith("Pulumi.AzureNative.", StringComparison.Ordinal) && !r.EndsWith(".Provider", StringComparison.Ordinal));

        Assert.That(compiled, Is.EquivalentTo(Names("resources", "functions", "types").Concat(ListFile.Names(Read("clashes.txt"))).Concat(bridged.Select(r => r + "State"))));
    }
}
