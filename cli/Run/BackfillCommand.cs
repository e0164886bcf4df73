using Platform.Cli.Shell;
using Platform.Local.Runs;
using Platform.Mesh.Faults;
using Platform.Mesh.Flows;

namespace Platform.Cli.Run;

/// <summary>`platform backfill`: a run that is limited to a period.</summary>
public static class BackfillCommand
{
    const string Subject = "platform backfill";

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var flow = new Argument<string>("flow")
        {
            Description = "flow with an ingestion that says its `period`, such as transport/taxinyc/prep/revenue",
        };
        var from = new Option<string>("--from") { Description = "the first day, such as 2019-01-01", Required = true };
        var to = new Option<string>("--to") { Description = "the day after the last one", Required = true };
        var data = new Option<string?>("--data") { Description = "folder with input files, as of `platform run`" };
        var output = new Option<string?>("--out") { Description = "folder for the database, as of `platform run`" };
        var command = new Command("backfill", """
            Run a flow on DuckDB with the rows of some days only: what its streams read of bronze, whether they have
            read it before or not. Twice gives what once gives.

            Example: platform backfill transport/taxinyc/prep/revenue --from 2019-01-01 --to 2019-02-01
            """) { flow, from, to, data, output };
        command.SetAction(arguments =>
        {
            var path = arguments.GetRequiredValue(flow).TrimEnd('/');
            var period = Period.Read(Subject, arguments.GetRequiredValue(from), arguments.GetRequiredValue(to));
            var mesh = DataMesh.Load(Repository.Root());
            Check(mesh, path);
            var places = new RunPlaces { Data = arguments.GetValue(data), Out = arguments.GetValue(output) };
            return RunCommand.Run(
                mesh, path, places, options => options with { Period = period }, new RunConsole(json: false));
        });
        return command;
    }

    static void Check(DataMesh mesh, string path)
    {
        var limited = mesh.Flows
            .Where(flow => flow.Definition.Ingestion.Any(ingestion => ingestion.Period is not null))
            .Select(flow => flow.Path.ShortPath)
            .ToList();
        if (!limited.Contains(path))
        {
            throw new FaultException(new Fault(Subject, "flow", path,
                $"a flow with an ingestion that says its `period`: {string.Join(", ", limited)}"));
        }
    }
}
