namespace Platform.Mesh.Flows;

/// <summary>The rules of tasks with a function of Python: of tables, of a stream, and of a Spark session.</summary>
sealed class PythonRules(FlowFolder files, FlowFindings found)
{
    /// <summary>Checks a task, of any kind: the others have none of its keys.</summary>
    public void Check(string key, FlowTask task)
    {
        var isStream = task is { Python: not null, Stream: not null };
        var reads = task.IsCode && !isStream;
        Only("inputs", task.Inputs, reads, "inputs only with python without a stream, or with spark");
        Only("outputs", task.Outputs, task.IsCode, "outputs only with python or spark");
        Only("lands", task.Lands, task.Python is not null && !isStream, "lands only with python without a stream");
        found.Unless(task.Emits is null || isStream, $"{key}.emits", task.Emits, "emits only with stream and python");
        if (isStream)
        {
            Stream(key, task);
        }
        foreach (var (index, table) in task.Inputs.Index())
        {
            found.Table($"{key}.inputs[{index}]", table);
        }
        foreach (var (index, table) in task.Outputs.Index())
        {
            var made = TableReference.TryParse(table) is { Project: null } own && Layers.All.Contains(own.Table.Layer);
            found.Unless(made, $"{key}.outputs[{index}]", table,
                $"a table of {string.Join(", ", Layers.All)}: <layer>.<table>");
        }
        Function($"{key}.python", task.Python);
        Function($"{key}.spark", task.Spark);

        void Only(string name, IReadOnlyList<string> values, bool allowed, string sentence) =>
            found.Unless(values.Count == 0 || allowed, $"{key}.{name}", string.Join(", ", values), sentence);
    }

    // New rows are told by what bronze numbers them with, and a table that is merged into changes its rows.
    void Stream(string key, FlowTask task)
    {
        var isBronze = TableReference.TryParse(task.Stream!) is not { } table || table.Table.Layer == Layers.Bronze;
        found.Unless(isBronze, $"{key}.stream", task.Stream, "with python, a table of bronze, which only grows");
        string[] ends = [.. task.Outputs, .. task.Emits is null ? [] : new[] { $"emits {task.Emits}" }];
        found.Unless(ends.Length == 1, key, ends.Length == 0 ? null : string.Join(", ", ends),
            "with stream and python, outputs with one table, or emits");
    }

    void Function(string key, string? name)
    {
        if (name is null)
        {
            return;
        }
        var (module, function) = FunctionName.Parse(name);
        var text = files.Module(module);
        found.Unless(text is not null || !files.IsPlaced, key, name,
            $"a module below src/ of the flow or its project: there is no src/{module}.py");
        found.Unless(text is null || PythonSource.Defines(text, function), key, name,
            $"a function of the module: it defines no {function}");
    }
}
