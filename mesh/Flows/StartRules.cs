namespace Platform.Mesh.Flows;

/// <summary>The rules of when a flow runs.</summary>
sealed class StartRules(FlowDefinition definition, FlowFindings found)
{
    /// <summary>Checks them.</summary>
    public void Check()
    {
        (string Key, object? Value)[] kinds =
        [
            ("schedule", definition.Schedule), ("trigger", definition.Trigger), ("continuous", definition.Continuous),
        ];
        string[] starts = [.. kinds.Where(kind => kind.Value is not null).Select(kind => kind.Key)];
        found.Unless(starts.Length < 2, starts.LastOrDefault() ?? "", string.Join(", ", starts),
            "at most one of schedule, trigger, continuous");
        found.Cron("schedule", definition.Schedule);
        if (definition.Trigger is { } trigger)
        {
            Check(trigger);
        }
    }

    void Check(Trigger trigger)
    {
        var (file, update) = (trigger.FileArrival, trigger.TableUpdate);
        const string both = "file_arrival, table_update";
        found.Unless(file is null != update is null, "trigger", file is null ? null : both, $"exactly one of {both}");
        found.Unless(file is null || definition.Ingestion.Any(ingestion => ingestion.Table == file.Table),
            "trigger.file_arrival.table", file?.Table, "a table of the ingestion");
        found.Cron("trigger.table_update.until_then", update?.UntilThen);
        foreach (var (index, table) in (update?.Tables ?? []).Index())
        {
            found.Table($"trigger.table_update.tables[{index}]", table);
        }
    }
}
