using Platform.Mesh.Naming;

namespace Platform.Cli.New;

/// <summary>
/// The texts of a new flow: rows of an id, a time and a number, from files to a table by key, with what is wrong in
/// quarantine.
/// </summary>
static class FlowTemplate
{
    /// <summary>The files of the folder.</summary>
    public static IEnumerable<(string Path, string Text)> Files(FlowPath place) =>
    [
        ("deployment.yml", Deployment(place.Flow)),
        ($"silver/{place.Flow}_checked.sql", Checked(place.Flow)),
        ($"silver/{place.Flow}.sql", Table(place.Flow)),
        ($"silver/{place.Flow}_quarantine.sql", Quarantine(place.Flow)),
        .. new ContractTemplate($"{place.Domain}.{place.Project}", place.Flow).Files,
    ];

    /// <summary>The test.</summary>
    public static string Test(FlowPath place) => TestTemplate.Of(
        place,
        [
            "bronze.ingest_errors", "bronze.ingest_files", $"bronze.{place.Flow}", $"silver.{place.Flow}",
            $"silver.{place.Flow}_quarantine",
        ],
        $$"""
            [Test]
            public void Good_rows_reach_silver_and_others_the_quarantine()
            {
                using var run = new FlowRun("{{place.ShortPath}}");
                run.Write(
                    "{{place.Flow}}_1.csv", "id,time_utc,value", "a,2024-01-01 00:00:00,1.5", "b,2024-01-01,much");
                run.Run();
                Assert.That(run.Rows("select id, value from silver.{{place.Flow}}"), Is.EqualTo(new[] { "a|1.5" }));
                Assert.That(
                    run.Rows("select reason from silver.{{place.Flow}}_quarantine"), Is.EqualTo(new[] { "no time" }));
            }
        """);

    static string Deployment(string flow) => $"""
        description: What this flow is for, in one sentence
        ingestion:
          - table: bronze.{flow}
            source: {flow}
            pattern: {flow}_*.csv*
            format: csv
            period: time_utc
        tasks:
          - task_key: bronze_{flow}
            serverless: true
            ingest: bronze.{flow}
          - task_key: silver_{flow}
            depends_on: [bronze_{flow}]
            serverless: true
            stream: bronze.{flow}
            sql: [silver/{flow}_checked.sql, silver/{flow}.sql, silver/{flow}_quarantine.sql]
        quality:
          - table: silver.{flow}_quarantine
            of: bronze.{flow}
            max_share: 0.05

        """;

    static string Checked(string flow) => $$"""
        -- New rows of the files, typed and judged; one row per line of a file
        create or replace temp view {{flow}}_checked as
        with typed as (
          select
            trim(id) as id,
            case
              when regexp_extract(
                time_utc, '[12][0-9]{3}-[0-9]{2}-[0-9]{2}[ T]([01][0-9]|2[0-3]):[0-9]{2}:[0-9]{2}', 0
              ) = time_utc
              then try_cast(time_utc as timestamp)
            end as time_utc,
            case when regexp_extract(value, '-?[0-9]{1,15}([.][0-9]+)?', 0) = value
              then try_cast(value as double) end as value,
            _file as source_file,
            _row as source_row
          from updates
        )
        select
          id, time_utc, value, source_file, source_row,
          case
            when length(coalesce(id, '')) = 0 then 'no id'
            when time_utc is null then 'no time'
            when value is null then 'no number'
          end as reason
        from typed;

        """;

    static string Table(string flow) => $"""
        -- The good rows, of several lines with one key the last; one row per id and time_utc
        create table if not exists identifier(:silver_{flow}) (
          id string,
          time_utc timestamp,
          value double,
          source_file string,
          source_row bigint
        ) using delta;

        merge into identifier(:silver_{flow}) as t
        using (
          select id, time_utc, value, source_file, source_row
          from (
            select
              *,
              row_number() over (
                partition by id, time_utc
                order by source_file desc nulls last, source_row desc nulls last
              ) as rn
            from {flow}_checked
            where reason is null
          ) as ranked
          where rn = 1
        ) as s
        on t.id = s.id and t.time_utc = s.time_utc
        when matched and (
          s.source_file > t.source_file
          or (s.source_file = t.source_file and s.source_row > t.source_row)
        ) then update set *
        when not matched then insert *;

        """;

    static string Quarantine(string flow) => $"""
        -- The rows that break an expectation, with the reason; one row per line of a file
        create table if not exists identifier(:silver_{flow}_quarantine) (
          source_file string,
          source_row bigint,
          reason string
        ) using delta;

        merge into identifier(:silver_{flow}_quarantine) as t
        using (select source_file, source_row, reason from {flow}_checked where reason is not null) as s
        on t.source_file = s.source_file and t.source_row = s.source_row
        when not matched then insert *;

        """;
}
