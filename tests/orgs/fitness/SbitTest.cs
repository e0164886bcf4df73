namespace Platform.Tests.Orgs.Fitness;

/// <summary>A test that runs fitness/sbit on lines of its own.</summary>
public abstract class SbitTest
{
    private protected SbitRun Sbit { get; private set; } = null!;

    [SetUp]
    public void Make() => Sbit = new SbitRun();

    [TearDown]
    public void Remove() => Sbit.Dispose();

    /// <summary>Lands registrations, logins and events as files of that number, and runs.</summary>
    private protected void Run(int number, string[] users, string[] logins, string[] events)
    {
        if (users.Length > 0)
        {
            Sbit.LandUsers(number, users);
        }
        if (logins.Length > 0)
        {
            Sbit.LandLogins(number, logins);
        }
        if (events.Length > 0)
        {
            Sbit.LandEvents(number, events);
        }
        Sbit.Run();
    }
}
