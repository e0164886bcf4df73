namespace Platform.Tests.Orgs.Security;

/// <summary>A test that runs prep/kdd on files of its own.</summary>
public abstract class KddTest
{
    private protected KddRun Kdd { get; private set; } = null!;

    [SetUp]
    public void Make() => Kdd = new KddRun();

    [TearDown]
    public void Remove() => Kdd.Dispose();
}
