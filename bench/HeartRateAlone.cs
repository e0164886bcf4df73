namespace Platform.Bench;

/// <summary>
/// What DuckDB itself needs to read a file of readings into a table and keep the last of each watch and second: one
/// statement, typed, nothing judged or set aside.
/// </summary>
static class HeartRateAlone
{
    public static string Sql(string events) => $$"""
        create table heart_rate as
        select cast(value ->> 'device_id' as bigint) as device_id,
            make_timestamp(1000000 * cast(value ->> 'time' as bigint)) as time,
            cast(value ->> 'heartrate' as double) as heartrate, "offset"
        from read_json('{{events}}', format = 'newline_delimited', ignore_errors = true, columns = {
            key: 'VARCHAR', value: 'VARCHAR', topic: 'VARCHAR', partition: 'BIGINT', "offset": 'BIGINT',
            timestamp: 'BIGINT'})
        where topic = 'bpm'
        qualify row_number() over (partition by device_id, time order by "offset" desc) = 1
        """;
}
