using DuckDB.NET.Data;

namespace Platform.Bench;

/// <summary>
/// Runs one statement on DuckDB itself. That of telemetry reads a file of events into a table and keeps the last of
/// each station and time: typed, nothing judged or set aside.
/// </summary>
static class DuckDbAlone
{
    /// <summary>The argument that makes this program run one statement, in a process of its own.</summary>
    public const string Argument = "alone";

    public static string Sql(string events) => $$"""
        create table telemetry as
        select * from read_json('{{events}}', format = 'newline_delimited', ignore_errors = true, columns = {
            event_id: 'VARCHAR', plant_id: 'VARCHAR', plant_type: 'VARCHAR', ts: 'TIMESTAMP',
            emitted_at: 'TIMESTAMP', capacity_mw: 'DOUBLE', available_mw: 'DOUBLE', production_mw: 'DOUBLE',
            consumption_mw: 'DOUBLE', status: 'VARCHAR'})
        where event_id is not null
        qualify row_number() over (partition by plant_id, ts order by emitted_at desc, event_id desc) = 1
        """;

    /// <summary>Runs the one statement.</summary>
    public static void Run(string sql, string database, string memoryLimit)
    {
        using var connection = new DuckDBConnection($"DataSource={database};memory_limit={memoryLimit}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
