using System.Text.Json;
using Platform.Mesh.Faults;
using Platform.Mesh.Naming;
using Platform.Mesh.Yaml;

namespace Platform.Mesh.Flows;

/// <summary>Reads a flow's folder: <c>deployment.yml</c> and the files beside it.</summary>
public static class FlowFile
{
    /// <summary>The file that makes a folder a flow.</summary>
    public const string Name = "deployment.yml";

    const string Form = "a folder orgs/<org>/domains/<domain>/projects/<project>/flows/<flowtype>/<flow>; "
        + "each name of letters, digits and _, a letter first";

    /// <summary>Reads a flow.</summary>
    /// <param name="root">The repository, for paths in faults.</param>
    /// <param name="folder">The flow's folder.</param>
    /// <exception cref="FaultException">Everything that is wrong with it, at once.</exception>
    public static Flow Read(string root, string folder)
    {
        var file = Path.GetRelativePath(root, Path.Combine(folder, Name)).Replace('\\', '/');
        var document = YamlReader.ReadYaml(File.ReadAllText(Path.Combine(folder, Name)), file);
        var binder = new Binder(file, JsonNamingPolicy.SnakeCaseLower);
        var definition = binder.Bind<FlowDefinition>(document);
        List<Fault> faults = [.. binder.Faults];
        var path = Place(Path.GetDirectoryName(file)!.Replace('\\', '/'), file, faults);
        var files = new FlowFolder(root, folder, path);
        var contracts = new FlowContracts(files, path);
        var tables = contracts.Read();
        var found = new FlowFindings(document, file);
        if (binder.Faults.Count == 0)
        {
            faults.AddRange(FlowRules.Check(definition, files, found));
        }
        faults.AddRange(contracts.Faults);
        // Which tables there are is known only once the definition is right.
        TableUse[] made = faults.Count == contracts.Faults.Count ? [.. FlowTables.Made(definition, files)] : [];
        if (made.Length > 0 && definition.Kind == FlowKind.Job)
        {
            faults.AddRange(contracts.Match(definition, made, found));
            faults.AddRange(ProtectedRules.Check(definition, files, tables));
        }
        if (faults.Count > 0)
        {
            throw new FaultException(faults);
        }
        TableUse[] read =
        [
            .. FlowTables.Read(definition, files),
            .. contracts.Catalogues(),
            // What a contract promises of a table is measured in it.
            .. made.Where(use => tables.GetValueOrDefault(use.Table.Table)?.Rules.Any() == true),
        ];
        return new Flow
        {
            Path = path!,
            Folder = Path.GetFullPath(folder),
            File = file,
            Definition = definition,
            LineOf = document.LineOf,
            Files = files.Files,
            Contracts = tables,
            Tables = [.. made.Select(use => use.Table.Table).Distinct().Order()],
            Reads =
            [
                .. read
                    .Select(use => use.Table)
                    .Distinct()
                    .OrderBy(table => table.Parameter, StringComparer.Ordinal),
            ],
            Keys = made
                .Concat(read)
                .DistinctBy(use => use.Table)
                .ToDictionary(use => use.Table, use => (use.Key, document.LineOf(use.Key))),
        };
    }

    /// <summary>The SQL files that tasks, alerts and a pipeline run.</summary>
    internal static IEnumerable<string> PortableSources(FlowDefinition definition) => definition.Tasks
        .SelectMany(task => task.Sql)
        .Concat(definition.PipelineTasks.Select(task => task.Source).Where(IsSql))
        .Concat(definition.Alerts.Select(alert => alert.Sql))
        .Distinct();

    /// <summary>Whether a file is SQL.</summary>
    internal static bool IsSql(string source) => source.EndsWith(".sql", StringComparison.Ordinal);

    static FlowPath? Place(string folder, string file, List<Fault> faults)
    {
        try
        {
            var path = FlowPath.Parse(folder);
            var whole = path.Folder.Equals(folder, StringComparison.OrdinalIgnoreCase);
            if (whole && path.Org.Length > 0 && path.FlowType.Length > 0)
            {
                return path;
            }
        }
        catch (FaultException)
        {
            // Reported below, with the form that a flow that is deployed must have.
        }
        faults.Add(new(file, "", folder, Form));
        return null;
    }
}
