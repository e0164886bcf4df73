using Platform.Cli.Shell;
using Platform.Local;
using Platform.Mesh.Faults;
using Platform.Mesh.Flows;
using Platform.Mesh.Resolved;

namespace Platform.Cli.Contracts;

/// <summary>`platform contract`: what concerns the contracts of tables.</summary>
public static class ContractCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var path = new Argument<string?>("path")
        {
            Description = "project, such as transport/taxinyc, or a flow for its whole project; all when left out",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var check = new Command("check", """
            Read every contract, run the SQL of the tables without data, and say where the two differ: all faults at
            once. Ends with 0 when every table is as declared, with 2 when one is not.

            Example:
              platform contract check transport/taxinyc
            """) { path };
        check.SetAction(result => Check(result.GetValue(path)?.TrimEnd('/')));
        return new Command("contract", """
            Look after the contracts of tables.

            Example:
              platform contract check
            """) { check };
    }

    static int Check(string? path)
    {
        var mesh = DataMesh.Load(Repository.Root());
        var chosen = path is null ? mesh.Flows : mesh.Find(path);
        if (chosen.Count == 0)
        {
            var known = mesh.Flows.Select(flow => flow.Path.ProjectPath).Distinct().Order();
            throw new FaultException(new Fault("platform contract check", "path", path, string.Join(", ", known)));
        }
        var faults = 0;
        foreach (var name in chosen.Select(flow => flow.Path.ProjectPath).Distinct().Order())
        {
            var project = ResolvedProject.Of(mesh.Find(name));
            var found = ContractDryRun.Faults(project);
            faults += found.Count;
            found.ToList().ForEach(Console.Error.WriteLine);
            if (found.Count == 0)
            {
                var tables = project.Flows.Sum(flow => flow.Tables.Count(table => table.Columns.Count > 0));
                Console.Out.WriteLine($"{name}: {tables} tables are as their contracts declare");
            }
        }
        if (faults > 0)
        {
            ConsoleFaults.Total(faults);
        }
        return faults == 0 ? ExitCode.Ok : ExitCode.BadInput;
    }
}
