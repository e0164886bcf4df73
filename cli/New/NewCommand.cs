using Platform.Cli.Shell;

namespace Platform.Cli.New;

/// <summary>`platform new`: scaffolds what a user adds.</summary>
public static class NewCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var path = new Argument<string>("path") { Description = "<domain>/<project>/<flowtype>/<flow>" };
        var org = new Option<string?>("--org") { Description = "the folder below orgs/, where there are several" };
        var flow = new Command("flow", """
            Make the folder of a new flow: deployment.yml, SQL from bronze to silver with a quarantine, the contracts of
            its tables, and a test.
            It runs as it is; change it from there.

            Example:
              platform new flow energy/powerplants/prep/outages
              platform run energy/powerplants/prep/outages --data my-files
            """)
        { path, org };
        flow.SetAction(result =>
        {
            foreach (var file in NewFlow.Create(Repository.Root(), result.GetRequiredValue(path), result.GetValue(org)))
            {
                Console.Out.WriteLine(file);
            }
        });
        return new Command("new", """
            Scaffold what you add to the platform.

            Example:
              platform new flow energy/powerplants/prep/outages
            """) { flow };
    }
}
