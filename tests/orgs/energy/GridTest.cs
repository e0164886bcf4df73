namespace Platform.Tests.Orgs.Energy;

/// <summary>A test that runs prep/grid on files of its own.</summary>
public abstract class GridTest
{
    private protected GridRun Grid { get; private set; } = null!;

    [SetUp]
    public void Make() => Grid = new GridRun();

    [TearDown]
    public void Remove() => Grid.Dispose();
}
