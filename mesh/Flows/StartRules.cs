namespace Platform.Mesh.Flows;

/// <summary>The rules of when a flow runs.</summary>
sealed class StartRules(FlowDefinition definition, FlowFindings found)
{
    /// <summary>Checks them.</summary>
    public void Check()
    {
        string[] starts =
        [
            .. definition.Schedule is null ? [] : new[] { "schedule" },
            .. definition.Trigger is null ? [] : new[] { "trigger" },
            .. definition.Continuous is null ? [] : new[] { "continuous" },
        ];
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
        found.Unless(file is null != update is null, "trigger", file is null ? null : "file_arrival, table_update",
            "exactly one of file_arrival, table_update");
        var watched = file is null || definition.Ingestion.Any(ingestion => ingestion.Table == file.Table);
        found.Unless(watched, "trigger.file_arrival.table", file?.Table, "a table of the ingestion");
        foreach (var (index, table) in (update?.Tables ?? []).Index())
        {
            found.Table($"trigger.table_update.tables[{index}]", table);
        }
    }
}
