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
        flow.SetAction(result => Show(NewFlow.Create(
            Repository.Root(), result.GetRequiredValue(path), result.GetValue(org), result.GetValue(pipeline))));
        return new Command("new", """
            Scaffold what you add to the platform.

            Example:
              platform new flow energy/powerplants/prep/outages
            """) { flow, Domain() };
    }

    static Command Domain()
    {
        var name = new Argument<string>("domain") { Description = "name of the domain: a-z, 0-9 and _" };
        var owners = new Option<string[]>("--owner")
        {
            Description = "who reviews what changes in it, such as @acme/mobility; may be repeated",
            Required = true,
        };
        var org = new Option<string?>("--org") { Description = "the folder below orgs/, where there are several" };
        var domain = new Command("domain", """
            Make the folder of a new domain and write its owners into CODEOWNERS. No environment needs a setting for it:
            its catalog, schemas and grants follow from the flows that are put there.

            Example:
              platform new domain mobility --owner @acme/mobility
              platform new flow mobility/bikes/prep/trips
            """) { name, owners, org };
        domain.SetAction(result => Show(NewDomain.Create(
            Repository.Root(), result.GetRequiredValue(name), result.GetRequiredValue(owners), result.GetValue(org))));
        return domain;
    }

    static void Show(IEnumerable<string> files) => files.ToList().ForEach(Console.Out.WriteLine);
}
