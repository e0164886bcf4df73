using Platform.Local.Compare;

namespace Platform.Tests.Course;

/// <summary>Exercises 7 and 8: two runs compared, and a week computed alone.</summary>
public class ComparisonExerciseTests : CourseExercise
{
    [Test]
    public void Exercise_7_a_change_is_seen_in_the_one_table_that_it_touches()
    {
        project.Replace(
            "flows/prep/revenue/gold/revenue_per_inhabitant.sql", "nullif(places.population, 0), 2)",
            "nullif(places.population, 0), 4)");
        project.Run("prep/revenue");
        var differing = WarehouseComparison.Of(CourseProject.OutOfRevenue, project.Out, new())
            .Where(table => table.Status != TableStatus.Equal)
            .ToList();
        Assert.That(differing.Select(table => $"{table.Table}"), Is.EqualTo(new[] { "gold.revenue_per_inhabitant" }));
        Assert.That(Page, Does.Contain($"`{differing[0].Word}`, {differing[0].Differing} rows"));
    }

    [Test]
    public void Exercise_8_a_week_has_the_trips_of_a_whole_run()
    {
        const string week = "select * exclude (_modified) from silver.trip where pickup_datetime "
            + ">= timestamp '2019-01-01 00:00:00' and pickup_datetime < timestamp '2019-01-08 00:00:00' order by all";
        using var own = new CourseProject(begun: false);
        own.Run(options => options with { Period = new(new(2019, 1, 1), new(2019, 1, 8)) }, "prep/revenue");
        var rows = own.Rows("select * exclude (_modified) from silver.trip order by all");
        Assert.That(rows, Is.EqualTo(project.Rows(week)));
        Assert.That(Page, Does.Contain($"{rows.Count} trips"));
    }
}
