using Names = Platform.Sdk.SchemaCut.Names;

namespace Platform.Sdk.Tests.SchemaCut;

public class NamesTests
{
    static readonly HashSet<string> Made =
        ["Pulumi.Acme.Zoo.Cage", "Pulumi.Acme.Zoo.CageArgs", "Pulumi.Acme.Zoo.Inputs.BarArgs", "Pulumi.Acme.Ark.Ark"];

    static readonly string[] Official =
    [
        "Pulumi.Resource", "Pulumi.Experimental.Cage", "Pulumi.Acme.Zoo.Cage", "Pulumi.Acme.Zoo.CageArgs",
        "Pulumi.Acme.Zoo.Keeper",
        "Pulumi.Acme.Zoo.Inputs.BarArgs", "Pulumi.Acme.Zoo.Inputs.CageArgs", "Pulumi.Acme.Zoo.Inputs.DoorArgs",
        "Pulumi.Acme.Zoo.Inputs.Action", "Pulumi.Acme.Ark.Ark", "Pulumi.Acme.Ark.Resource", "Pulumi.Acme.Ark.Keeper",
        "Pulumi.Acme.Ark.File", "Pulumi.Acme.Sea.Cage",
    ];

    static readonly IReadOnlyList<string> Cut = Names.Of(Official, Made);

    [Test]
    public void Only_the_core_and_namespaces_with_a_class_count() =>
        Assert.That(
            Official.Except(Cut).Where(name => !name.Contains("Inputs")),
            Is.EqualTo(new[] { "Pulumi.Experimental.Cage", "Pulumi.Acme.Sea.Cage" }));

    [Test]
    public void Of_Inputs_only_names_that_are_elsewhere_too_are_kept() => Assert.That(
        Cut.Where(name => name.Contains("Inputs")),
        Is.EqualTo(new[] { "Pulumi.Acme.Zoo.Inputs.Action", "Pulumi.Acme.Zoo.Inputs.CageArgs" }));

    [Test]
    public void A_type_clashes_by_the_name_of_a_class_of_the_core_or_of_an_implicit_using() => Assert.That(
        Names.Clashing(Cut, Made),
        Is.EqualTo(new[]
        {
            "Pulumi.Acme.Ark.File", "Pulumi.Acme.Ark.Resource", "Pulumi.Acme.Zoo.Inputs.Action",
            "Pulumi.Acme.Zoo.Inputs.CageArgs",
        }));

    [Test]
    public void What_was_written_reads_back() =>
        Assert.That(Names.Read("# a comment\n" + Names.Write(Cut)), Is.EqualTo(Cut));
}
