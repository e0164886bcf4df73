namespace Platform.Tests.Structure;

/// <summary>No namespace ends with the name of a type of ours: the type could not be named beside it.</summary>
public class NamespaceTests
{
    static IEnumerable<string> Clashes(SourceTree tree)
    {
        var types = tree.Files.SelectMany(file => file.Types).ToHashSet();
        return tree.Files.Select(file => file.Namespace).Distinct().Where(name => types.Contains(name.Split('.')[^1]));
    }

    [Test]
    public void No_namespace_ends_with_the_name_of_a_type() => Assert.That(Clashes(SourceTree.Shipped), Is.Empty);

    [Test]
    public void A_namespace_that_ends_with_the_name_of_a_type_is_found()
    {
        var tree = SourceTree.Of(
            ("infra/Backbone/Backbone.cs", "namespace P.Backbone; class Backbone;"),
            ("infra/C.cs", "namespace P; class C;"));
        Assert.That(Clashes(tree), Is.EqualTo(new[] { "P.Backbone" }));
    }
}
