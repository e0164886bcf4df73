using Platform.Local.Runs;
using Platform.Mesh.Flows;

namespace Platform.Local.Engine;

/// <summary>What has been done, committed with the work itself: a killed run is simply run again.</summary>
sealed class Ledger(Warehouse warehouse)
{
    internal static void Create(Warehouse warehouse) => warehouse.Execute("""
        create schema if not exists ledger;
        create table if not exists ledger.files (
            table_name varchar, file varchar, modified timestamp, batch bigint, row_count bigint, reason varchar);
        create table if not exists ledger.streams (
            flow varchar, task varchar, table_name varchar, batch bigint, primary key (flow, task));
        create table if not exists ledger.tasks (
            flow varchar, task varchar, row_count bigint, seconds double, finished timestamp);
        create table if not exists ledger.models (
            name varchar, alias varchar, version bigint, primary key (name, alias));
        create table if not exists ledger.results (
            flow varchar, task varchar, given varchar, left_behind varchar, models varchar, row_count bigint,
            primary key (flow, task));
        create schema if not exists bronze;
        create table if not exists bronze.ingest_errors (
            _file varchar, table_name varchar, reason varchar, _batch bigint);
        create table if not exists bronze.ingest_files (
            _file varchar, table_name varchar, _modified timestamp, _batch bigint, state varchar, line_count bigint,
            header_count bigint, empty_count bigint, row_count bigint, aside_count bigint, missing_columns varchar,
            reason varchar);
        """);

    /// <summary>Whether a file in its present state has been looked at, and why it was refused if it was.</summary>
    internal bool Has(TableName table, LandedFile file, out string? refused)
    {
        var reasons = warehouse.Query(
            "select reason from ledger.files where table_name = $table and file = $file and modified = $modified",
            row => row.IsDBNull(0) ? null : row.GetString(0),
            Of(table, file));
        refused = reasons.FirstOrDefault();
        return reasons.Count > 0;
    }

    internal long NextBatch(TableName table) => warehouse.Scalar<long>(
        "select coalesce(max(batch), 0) + 1 from ledger.files where table_name = $table",
        ("table", table.ToString()));

    internal void Ingested(TableName table, LandedFile file, long batch, long rows) => warehouse.Execute(
        "insert into ledger.files values ($table, $file, $modified, $batch, $rows, null)",
        [.. Of(table, file), ("batch", batch), ("rows", rows)]);

    internal void Refused(TableName table, LandedFile file, long batch, string reason) => warehouse.Execute("""
        insert into ledger.files values ($table, $file, $modified, $batch, 0, $reason);
        insert into bronze.ingest_errors values ($file, $table, $reason, $batch)
        """, [.. Of(table, file), ("batch", batch), ("reason", reason)]);

    /// <summary>The last batch of its table that a stream has taken; 0 when none.</summary>
    internal long Offset(string flow, string task) => warehouse.Scalar<long>(
        "select batch from ledger.streams where flow = $flow and task = $task",
        ("flow", flow),
        ("task", task));

    internal void Advance(string flow, string task, TableName table, long batch) => warehouse.Execute(
        "insert or replace into ledger.streams values ($flow, $task, $table, $batch)",
        ("flow", flow),
        ("task", task),
        ("table", table.ToString()),
        ("batch", batch));

    internal void Done(TaskResult task) => warehouse.Execute(
        "insert into ledger.tasks values ($flow, $task, $rows, $seconds, cast(now() as timestamp))",
        ("flow", task.Flow),
        ("task", task.Task),
        ("rows", task.Rows),
        ("seconds", task.Seconds));

    static (string, object?)[] Of(TableName table, LandedFile file) =>
    [
        ("table", table.ToString()),
        ("file", file.Name),
        ("modified", file.Modified),
    ];
}
