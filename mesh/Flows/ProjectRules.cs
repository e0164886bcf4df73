using Platform.Mesh.Faults;

namespace Platform.Mesh.Flows;

/// <summary>The rules between the flows of a project: what is sent is read, Spark is imported where it runs.</summary>
/// <param name="flows">The flows of the project, at least one.</param>
sealed class ProjectRules(IReadOnlyList<Flow> flows)
{
    const string Allowed = "PySpark only in a module that a task with spark names, or beside one in its package: "
        + "everything else runs without Spark too";

    /// <summary>What is wrong.</summary>
    internal IEnumerable<Fault> Check() =>
    [
        .. flows.SelectMany(Emits),
        .. Imports(flows[0].ProjectFolder, flows),
        .. flows.SelectMany(flow => Imports(flow.Folder, [flow])),
    ];

    // What nobody reads would be sent into nothing: each source has one declaration of what its events hold.
    IEnumerable<Fault> Emits(Flow flow) => flow.Definition.Tasks.Index()
        .Where(task => task.Item.Emits is { } source && !IsRead(source))
        .Select(task => (task.Item.Emits, Key: $"tasks[{task.Index}].emits"))
        .Select(task => new Fault(flow.File, task.Key, task.Emits,
            $"the source of an ingestion of the project with format: json and pattern: {Emitted.Pattern}")
        {
            Line = flow.LineOf(task.Key),
        });

    bool IsRead(string source) => flows.SelectMany(flow => flow.Definition.Ingestion).Any(ingestion =>
        ingestion.Source == source
        && ingestion is { Format: FileFormat.Json, Pattern: Emitted.Pattern });

    // The modules of a folder's src/, and the tasks that can name them: the project's flows, or the one flow.
    static IEnumerable<Fault> Imports(string owner, IReadOnlyList<Flow> namers)
    {
        var source = Path.Combine(owner, "src");
        var named = namers
            .SelectMany(flow => flow.Definition.Tasks)
            .Where(task => task.Spark is not null)
            .Select(task => FunctionName.Parse(task.Spark!))
            .ToList();
        var files = Directory.Exists(source)
            ? Directory.EnumerateFiles(source, "*.py", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            : Enumerable.Empty<string>();
        return files
            .Where(file => !named.Exists(name => IsBeside(Path.GetRelativePath(source, file), name)))
            .SelectMany(file => PythonSource.ImportsOfSpark(File.ReadAllText(file)).Select(found => new Fault(
                Path.GetRelativePath(namers[0].Repository, file).Replace('\\', '/'), "", found.Text, Allowed)
            {
                Line = found.Line,
            }));
    }

    static bool IsBeside(string file, FunctionName name)
    {
        var module = Path.ChangeExtension(file, null).Replace('\\', '/');
        return name.Package.Length == 0
            ? module == name.Module
            : module.StartsWith($"{name.Package}/", StringComparison.Ordinal);
    }
}
