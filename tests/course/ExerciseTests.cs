using Platform.Local;
using Platform.Local.Compare;
using Platform.Local.Runs;

namespace Platform.Tests.Course;

/// <summary>The solutions of the exercises of docs/course, and what their page says of them.</summary>
public class ExerciseTests
{
    CourseProject project = null!;

    [SetUp]
    public void Begin() => project = new CourseProject();

    [TearDown]
    public void End() => project.Dispose();

    static string Page => File.ReadAllText(Path.Combine(Repository.Root, "docs", "course", "README.md"));

    [Test]
    public void Exercise_2_a_flow_of_ones_own_adds_up_tips()
    {
        project.Solve("tips");
        Assert.That(project.Run("prep/tips").BrokenGates, Is.Empty);
        var rows = project.Rows("select * from gold.tip_by_borough order by tips desc");
        Assert.That(rows, Has.Count.EqualTo(4));
        Assert.That(Page, Does.Contain($"`{rows[0]}`"));
    }

    [Test]
    public void Exercise_4_a_failing_expectation_stops_the_run_and_leaves_the_table()
    {
        const string file = "flows/prep/dltrevenue_w_dq/trip.sql";
        project.Run("prep/dltrevenue", "prep/dltrevenue_w_dq");
        var kept = project.Rows("select count(*) from dltrevenuewdq.trip");
        project.Replace(file, "'Unknown') on violation drop row", "'Unknown') on violation fail update");
        var stop = Assert.Throws<FlowRunException>(() => project.Run("prep/dltrevenue_w_dq"))!;
        Assert.That(Page, Does.Contain(stop.Message));
        Assert.That(project.Rows("select count(*) from dltrevenuewdq.trip"), Is.EqualTo(kept));
    }

    [Test]
    public void Exercise_5_a_contract_that_its_SQL_does_not_keep_is_found()
    {
        project.Replace(
            "flows/prep/revenue/gold/revenue_by_borough.yml",
            "{name: trip_count, logicalType: integer, physicalType: bigint",
            "{name: trips, logicalType: integer, physicalType: bigint");
        var faults = ContractDryRun.Faults(project.Resolved());
        Assert.That(faults, Has.Count.EqualTo(2));
        Assert.That(faults.Where(fault => !Page.Contains(fault, StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void Exercise_6_the_pipeline_has_the_rows_of_the_job_but_those_it_sets_aside()
    {
        project.Solve("tips");
        project.Solve("tip_pipeline");
        project.Run("prep/tips", "prep/tip_pipeline");
        Assert.That(
            project.Rows("select * from tips.tip_by_borough order by all"),
            Is.EqualTo(project.Rows("select * from gold.tip_by_borough where pickup_borough <> 'Unknown' order by all"))
                .And.Not.Empty);
        Assert.That(
            Page, Does.Contain($"`{project.Rows("select count(*) from tips.tip_quarantine")[0]}` trips are set aside"));
    }

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

    [Test]
    public void Exercise_9_what_is_explored_is_no_flow()
    {
        var flows = project.Resolved().Flows.Count;
        project.Write("explore/prep/idea/deployment.yml", "anything: at all\n");
        Assert.That(project.Resolved().Flows, Has.Count.EqualTo(flows));
    }
}
