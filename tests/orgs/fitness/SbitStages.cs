namespace Platform.Tests.Orgs.Fitness;

/// <summary>
/// What tests have people say in up to three portions, run together: each test has people of its own, and looks at the
/// tables as they were behind each portion.
/// </summary>
[SetUpFixture]
public sealed class SbitStages
{
    static readonly Lazy<SbitRun> Staged = new(() =>
    {
        var run = new SbitRun();
        foreach (var (at, stage) in Portions().Index())
        {
            run.LandUsers(at, stage.Users);
            run.LandLogins(at, stage.Logins);
            run.LandEvents(at, stage.Events);
            run.Run();
            run.Keep(at + 1);
        }
        return run;
    });

    [OneTimeTearDown]
    public void Remove()
    {
        if (Staged.IsValueCreated)
        {
            Staged.Value.Dispose();
        }
    }

    /// <summary>Rows behind a portion, 1 to 3.</summary>
    internal static List<string> Rows(int portion, string sql) => Staged.Value.Rows(sql, portion);

    static IEnumerable<Portion> Portions() =>
        new[] { GymTests.Portions, ProfileTests.Portions, SessionTests.Portions }
            .SelectMany(portions => portions.Index())
            .GroupBy(own => own.Index, own => own.Item)
            .Select(same => new Portion(
                [.. same.SelectMany(own => own.Users)],
                [.. same.SelectMany(own => own.Logins)],
                [.. same.SelectMany(own => own.Events)]));
}
