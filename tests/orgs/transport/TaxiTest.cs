namespace Platform.Tests.Orgs.Transport;

/// <summary>A test that runs prep/revenue on files of its own.</summary>
public abstract class TaxiTest
{
    private protected TaxiRun Taxi { get; private set; } = null!;

    [SetUp]
    public void Make() => Taxi = new TaxiRun();

    [TearDown]
    public void Remove() => Taxi.Dispose();
}
