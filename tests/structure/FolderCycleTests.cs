namespace Platform.Tests.Structure;

/// <summary>Folders of a project form no cycle; the project's root counts as a folder.</summary>
public class FolderCycleTests
{
    [TestCaseSource(typeof(Layout), nameof(Layout.Projects))]
    public void No_folders_of_a_project_use_each_other(string project) =>
        Assert.That(
            FolderCycles.Of(SourceTree.Shipped).Where(cycle => cycle.StartsWith(project, StringComparison.Ordinal)),
            Is.Empty);

    [Test]
    public void Two_folders_that_use_each_other_are_found()
    {
        var tree = SourceTree.Of(
            ("cli/One/A.cs", "namespace P.One; class A { Two.B b; }"), (
                "cli/Two/B.cs", "using P.One; namespace P.Two; class B { A a; }"));
        Assert.That(
            FolderCycles.Of(tree),
            Is.EqualTo(new[] { "cli/One, cli/Two:\n  cli/One/A.cs -> cli/Two/B.cs\n  cli/Two/B.cs -> cli/One/A.cs" }));
    }

    [Test]
    public void The_root_of_a_project_is_a_folder_and_a_cycle_may_go_over_a_third()
    {
        var tree = SourceTree.Of(
            ("infra/Root.cs", "namespace P; class Root { One.A a; }"),
            ("infra/One/A.cs", "namespace P.One; class A { Two.B b; }"),
            ("infra/Two/B.cs", "namespace P.Two; class B { Root root; }"),
            ("infra/Three/C.cs", "namespace P.Three; class C { One.A a; }"));
        Assert.That(FolderCycles.Of(tree).Single(), Does.StartWith("infra, infra/One, infra/Two:"));
    }

    [Test]
    public void Folders_that_are_used_one_way_are_no_cycle()
    {
        var tree = SourceTree.Of(
            ("cli/One/A.cs", "namespace P.One; class A { Two.B b; }"), ("cli/Two/B.cs", "namespace P.Two; class B;"));
        Assert.That(FolderCycles.Of(tree), Is.Empty);
    }
}
