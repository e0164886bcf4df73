using Platform.Local;
using Platform.Local.Runs;

namespace Platform.Tests.Course;

/// <summary>Exercises 4 to 6: expectations, contracts and pipelines.</summary>
public class QualityExerciseTests : CourseExercise
{
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
}
