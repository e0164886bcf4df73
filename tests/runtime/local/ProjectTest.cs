namespace Platform.Tests.Runtime.Local;

/// <summary>A test that runs a project of its own, which it may change first.</summary>
public abstract class ProjectTest
{
    private protected TestProject Project { get; private set; } = null!;

    [SetUp]
    public void MakeProject() => Project = new TestProject();

    [TearDown]
    public void RemoveProject() => Project.Dispose();
}
