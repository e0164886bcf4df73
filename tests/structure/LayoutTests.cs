namespace Platform.Tests.Structure;

/// <summary>No arrow between projects, or between the storeys of infra, goes against the layout.</summary>
public class LayoutTests
{
    [Test]
    public void Every_use_of_another_project_goes_the_way_of_the_layout() =>
        Assert.That(Layout.Wrong(SourceTree.Shipped), Is.Empty);

    // The test above is worth something only if uses are found at all.
    [Test]
    public void The_ways_that_the_layout_allows_are_used()
    {
        var used = SourceTree.Shipped.Uses()
            .Select(use => (From: Layout.ProjectOf(use.From), To: Layout.ProjectOf(use.To)));
        Assert.That(used.Where(pair => pair.From != pair.To), Is.SupersetOf(new[]
        {
            ("infra", "mesh"), ("stacks", "infra"), ("runtime/local", "mesh"), ("cli", "stacks"), ("cli", "policy"),
            ("cli", "runtime/local"), ("pack", "policy"),
        }));
    }

    [TestCase("mesh", "infra")]
    [TestCase("infra", "stacks")]
    [TestCase("runtime/local", "infra")]
    [TestCase("policy", "mesh")]
    [TestCase("stacks", "cli")]
    [TestCase("infra/Naming", "infra/Settings")]
    [TestCase("infra/Settings", "infra/Components")]
    public void An_arrow_against_the_layout_is_found(string from, string to)
    {
        var tree = SourceTree.Of(
            ($"{from}/A.cs", "using P.Upper; namespace P.Lower; class A { B b; }"), (
                $"{to}/B.cs", "namespace P.Upper; class B;"));
        Assert.That(
            Layout.Wrong(tree).Select(use => use.ToString()), Is.EqualTo(new[] { $"{from}/A.cs -> {to}/B.cs" }));
    }

    [TestCase("new Up.B()")]
    [TestCase("P.Up.B.Make()")]
    [TestCase("typeof(Up.B)")]
    [TestCase("new System.Collections.Generic.List<Up.B>()")]
    public void A_type_is_found_without_a_using(string use)
    {
        var tree = SourceTree.Of(
            ("mesh/A.cs", $"namespace P; class A {{ object b = {use}; }}"), ("infra/B.cs", "namespace P.Up; class B;"));
        Assert.That(Layout.Wrong(tree).Count(), Is.EqualTo(1));
    }

    [TestCase("this.B")]
    [TestCase("new A { B = 1 }")]
    [TestCase("F(B: 1)")]
    public void A_member_of_the_same_name_is_no_use(string member)
    {
        var tree = SourceTree.Of(
            ("mesh/A.cs", $"namespace P; class A {{ object b() => {member}; }}"),
            ("infra/B.cs", "namespace P; class B;"));
        Assert.That(Layout.Wrong(tree), Is.Empty);
    }
}
