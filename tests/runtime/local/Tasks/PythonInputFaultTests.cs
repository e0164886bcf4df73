using Platform.Local.Runs;

namespace Platform.Tests.Runtime.Local.Tasks;

/// <summary>What a user sees when a function refuses the rows that it was given.</summary>
public class PythonInputFaultTests : ProjectTest
{
    [Test]
    public void Input_that_cannot_be_worked_on_is_told_without_a_stack_trace()
    {
        Project.Flow("ml/scale", """
            description: A model
            tasks:
              - {task_key: train, serverless: true, python: "work:run", inputs: [gold.total], outputs: [gold.scaled]}
            """);
        Project.Contract("ml/scale", "gold.scaled", ["readings bigint"]);
        Project.WritePython();
        Project.Land("reading_1.csv", "id,moment,value\na,,1\n");
        Project.Write(
            "flows/ml/scale/src/work.py",
            """
            class NoLoad(ValueError):
                input_at_fault = True
            def run(inputs, parameters, models):
                raise NoLoad('there is no load')

            """);
        Assert.That(
            () => Project.Run(),
            Throws.TypeOf<FlowRunException>()
                .With.Message.EqualTo("energy/meters/ml/scale: task train: there is no load")
                .And.Property("IsAboutInput").True);
    }
}
