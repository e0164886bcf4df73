namespace Platform.Tests.Orgs.Fitness;

/// <summary>The calendar, of whatever years.</summary>
public class CalendarTests
{
    [Test]
    public void The_calendar_has_the_days_that_its_parameters_say_with_their_weeks()
    {
        using var run = new FlowRun("fitness/sbit/prep/history");

        Assert.That(run.Run(options => options with
        {
            Parameters = new Dictionary<string, string>
            {
                ["first_day"] = "2024-01-01",
                ["last_day"] = "2025-01-05",
            },
        }).IsWell);

        Assert.That(
            run.Rows("select count(*), min(date), max(date) from silver.date_lookup"),
            Is.EqualTo(new[] { "371|2024-01-01|2025-01-05" }));
        // A leap day, the Sunday with which the second week begins, and both ends of two years.
        Assert.That(
            run.Rows("""
                select date, dayofweek, dayofmonth, dayofyear, week_part from silver.date_lookup
                where date in (date '2024-01-06', date '2024-01-07', date '2024-02-29', date '2024-12-31',
                    date '2025-01-01', date '2025-01-05')
                order by 1
                """),
            Is.EqualTo(new[]
            {
                "2024-01-06|7|6|6|2024-1", "2024-01-07|1|7|7|2024-2", "2024-02-29|5|29|60|2024-9",
                "2024-12-31|3|31|366|2024-53", "2025-01-01|4|1|1|2025-1", "2025-01-05|1|5|5|2025-2",
            }));
    }
}
