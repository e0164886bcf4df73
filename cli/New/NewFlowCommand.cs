using Platform.Cli.Shell;

namespace Platform.Cli.New;

/// <summary>`platform new flow`.</summary>
static class NewFlowCommand
{
    /// <summary>The command.</summary>
    internal static Command Create()
    {
        var path = new Argument<string>("path") { Description = "<domain>/<project>/<flowtype>/<flow>" };
        var org = NewCommand.Org();
        var pipeline = new Option<bool>("--pipeline")
        {
            Description = "a declarative pipeline with expectations instead of a job",
        };
        var flow = new Command("flow", """
            Make the folder of a new flow: deployment.yml, SQL from bronze to silver with a quarantine, the contracts of
            its tables, and a test; or with --pipeline the tables of a declarative pipeline, and a test.
            It runs as it is; change it from there.

            Example:
              platform new flow energy/powerplants/prep/outages
              platform run energy/powerplants/prep/outages --data my-files
            """)
        { path, org, pipeline };
        flow.SetAction(result => NewCommand.Show(NewFlow.Create(
            Repository.Root(), result.GetRequiredValue(path), result.GetValue(org), result.GetValue(pipeline))));
        return flow;
    }
}
