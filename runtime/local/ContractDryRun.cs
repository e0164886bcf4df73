using Platform.Local.Engine;
using Platform.Local.Runs;
using Platform.Local.Tasks;
using Platform.Mesh.Faults;
using Platform.Mesh.Resolved;
using static Platform.Local.Engine.Warehouse;

namespace Platform.Local;

/// <summary>
/// Holds what a project's SQL makes to the contracts, without data: every task runs on empty tables. Python is not run;
/// its tables are taken as they are declared.
/// </summary>
public static class ContractDryRun
{
    /// <summary>A sentence for everything that is wrong, in the order of the run; none when all is well.</summary>
    /// <param name="project">The project.</param>
    public static IReadOnlyList<string> Faults(ResolvedProject project)
    {
        var folder = Directory.CreateTempSubdirectory("contracts");
        try
        {
            var options = new RunOptions { Data = [], Out = folder.FullName };
            using var warehouse = Warehouse.Open(options.Out, null, ProjectTables.Schemas(project));
            var runner = new TaskRunner(warehouse, project, options, new Silent());
            return
            [
                .. from flow in FlowRunner.InOrder(project.Flows)
                   from task in flow.Tasks
                   from fault in Faults(warehouse, runner, flow, task)
                   select fault,
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static IReadOnlyList<string> Faults(Warehouse warehouse, TaskRunner runner, ResolvedFlow flow, ResolvedTask task)
    {
        try
        {
            if ((task.Python ?? task.Spark) is null)
            {
                runner.Run(flow, task);
            }
            return [];
        }
        catch (Exception exception) when (exception is FlowRunException or SqlException or FaultException)
        {
            return exception.Message.ReplaceLineEndings("\n").Split('\n');
        }
        finally
        {
            // What reads a table that is not as declared is still looked at.
            foreach (var table in flow.MadeBy(task).Where(table => table.Columns.Count > 0))
            {
                var columns = table.Columns.Select(column => $"{Quoted(column.Name)} {column.Type}");
                warehouse.Execute($"create table if not exists {Name(table.FullName)} ({string.Join(", ", columns)})");
            }
        }
    }
}
