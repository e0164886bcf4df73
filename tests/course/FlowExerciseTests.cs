namespace Platform.Tests.Course;

/// <summary>Exercises 2 and 9: a flow of one's own, and one that is only explored.</summary>
public class FlowExerciseTests : CourseExercise
{
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
    public void Exercise_9_what_is_explored_is_no_flow()
    {
        var flows = project.Resolved().Flows.Count;
        project.Write("explore/prep/idea/deployment.yml", "anything: at all\n");
        Assert.That(project.Resolved().Flows, Has.Count.EqualTo(flows));
    }
}
