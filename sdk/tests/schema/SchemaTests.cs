using System.Text.Json.Nodes;
using Platform.Sdk.Generator.Reading;
using Platform.Sdk.SchemaCut;
using Names = Platform.Sdk.SchemaCut.Names;

namespace Platform.Sdk.Tests.Schema;

/// <summary>The files in sdk/schema against each other and against the compiled stand-in; the conformance suite
/// compares member by member.</summary>
public class SchemaTests
{
    const string Command = "run: dotnet run --project sdk/schema-cut -- <folder of full facts>";

    static string Folder => Path.Combine(TestContext.CurrentContext.TestDirectory, "schema");

    static string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    static IReadOnlyCollection<JsonObject> Packages => [.. Facts.Read(Folder).Values];

    static IReadOnlyList<string> Official => [.. Names.Read(Read("names.txt"))];

    [Test]
    public void The_facts_hold_exactly_what_the_list_keeps() =>
        Assert.That(Packages.SelectMany(Cut.Names), Is.EquivalentTo(ListFile.Names(Read("keep.txt"))), Command);

    [Test]
    public void The_clashes_are_those_that_the_names_make() =>
        Assert.That(
            ListFile.Names(Read("clashes.txt")), Is.EqualTo(Names.Clashing(Official, Facts.Made(Packages))), Command);

    [Test]
    public void The_names_hold_every_class_but_those_of_Inputs_and_Outputs()
    {
        var made =
            Facts.Made(Packages).Where(name => !name.Contains(".Inputs.") && !name.Contains(".Outputs.")).ToList();

        Assert.That(made, Has.Count.GreaterThan(400));
        Assert.That(made.Except(Official), Is.Empty, Command);
    }

    [Test]
    public void The_core_makes_up_no_type() => Assert.That(Compiled().Where(name => Names.Core.Contains(name.Space))
        .Select(name => $"{name.Space}.{name.Name}").Except(Official), Is.Empty);

    [Test]
    public void The_provider_classes_of_the_stand_in_are_those_of_the_facts_and_the_clashes() => Assert.That(
        Compiled().Where(name => !Names.Core.Contains(name.Space)).Select(name => $"{name.Space}.{name.Name}"),
        Is.EquivalentTo(Facts.Made(Packages).Concat(ListFile.Names(Read("clashes.txt")))));

    static IEnumerable<(string Space, string Name)> Compiled() =>
        from type in typeof(global::Pulumi.Output).Assembly.GetExportedTypes()
        where !type.IsNested && !type.IsGenericType
        select (type.Namespace!, type.Name);
}
