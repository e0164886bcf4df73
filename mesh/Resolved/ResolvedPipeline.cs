using Platform.Mesh.Flows;
using Platform.Mesh.Pipelines;
using Platform.Mesh.Sql;

namespace Platform.Mesh.Resolved;

/// <summary>What runs a pipeline outside Lakeflow: a task per table.</summary>
sealed class ResolvedPipeline
{
    readonly Dictionary<string, TableName> own;
    readonly List<(PipelineTask Task, SqlScript Script)> sources;

    /// <summary>Reads the sources of a pipeline, which has no fault.</summary>
    internal ResolvedPipeline(Flow flow)
    {
        var definition = flow.Definition;
        own = definition.PipelineTasks.ToDictionary(
            task => Path.GetFileNameWithoutExtension(task.Source),
            task => new TableName(definition.Schema!, Path.GetFileNameWithoutExtension(task.Source)));
        // One in Python cannot be turned into SQL, and neither can what reads it.
        sources = definition.PipelineTasks.Any(task => !FlowFile.IsSql(task.Source)) ? [] :
        [
            .. definition.PipelineTasks.Select(task =>
                (task, SqlScript.Read(task.Source, File.ReadAllText(Path.Combine(flow.Folder, task.Source))))),
        ];
    }

    /// <summary>The tasks, each after those whose tables it reads; none where a source is Python.</summary>
    internal IReadOnlyList<ResolvedTask> Tasks
    {
        get
        {
            var tasks = sources.ToDictionary(source => Name(source.Task), source => new ResolvedTask
            {
                Key = source.Task.PipelineKey,
                DependsOn =
                [
                    .. PipelineSql.Reads(source.Script, own)
                        .Where(table => table != Name(source.Task))
                        .Select(table => sources.First(other => Name(other.Task) == table).Task.PipelineKey),
                ],
                Dataset = PipelineSql.Of(own[Name(source.Task)], source.Script, own),
            });
            return RunOrder<ResolvedTask>.Of(tasks.Values, task => tasks.Values
                .Where(other => task.DependsOn.Contains(other.Key))).Items;
        }
    }

    /// <summary>The tables that the pipeline makes.</summary>
    internal IEnumerable<ResolvedTable> Tables => sources.Select(source => new ResolvedTable
    {
        Layer = own[Name(source.Task)].Layer,
        Name = own[Name(source.Task)].Table,
        Columns = [],
        Grain = source.Script.Statements[0].Source.Split('\n')[0].Split("; ", 2)[^1],
    });

    static string Name(PipelineTask task) => Path.GetFileNameWithoutExtension(task.Source);
}
