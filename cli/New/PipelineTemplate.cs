using Platform.Mesh.Naming;

namespace Platform.Cli.New;

/// <summary>
/// The texts of a new pipeline: a table of made-up rows, to be replaced by a query, with expectations, and a table that
/// reads it.
/// </summary>
static class PipelineTemplate
{
    /// <summary>The files of the folder.</summary>
    public static IEnumerable<(string Path, string Text)> Files(FlowPath place) =>
    [
        ("deployment.yml", Deployment(place.Flow)),
        ($"{place.Flow}.sql", Table(place.Flow)),
        ($"{place.Flow}_by_id.sql", Sums(place.Flow)),
    ];

    /// <summary>The schema that the pipeline publishes to: a word without underscore.</summary>
    public static string Schema(string flow) => flow.Replace("_", "", StringComparison.Ordinal);

    /// <summary>The test.</summary>
    public static string Test(FlowPath place) => TestTemplate.Of(
        place, [$"{Schema(place.Flow)}.{place.Flow}", $"{Schema(place.Flow)}.{place.Flow}_by_id"], $$"""
            [Test]
            public void Rows_without_a_value_are_set_aside()
            {
                using var run = new FlowRun("{{place.ShortPath}}");
                run.Run();
                Assert.That(
                    run.Rows("select id, readings, value from {{Schema(place.Flow)}}.{{place.Flow}}_by_id order by id"),
                    Is.EqualTo(new[] { "a|2|4", "b|1|0.5" }));
                Assert.That(
                    run.Rows("select id, reason from {{Schema(place.Flow)}}.{{place.Flow}}_quarantine"),
                    Is.EqualTo(new[] { "c|has_value" }));
            }
        """);

    static string Deployment(string flow) => $"""
        description: What this pipeline is for, in one sentence
        kind: pipeline
        schema: {Schema(flow)}
        serverless: true
        pipeline_tasks:
          - pipeline_key: {flow}
            source: {flow}.sql
          - pipeline_key: {flow}_by_id
            source: {flow}_by_id.sql

        """;

    static string Table(string flow) => $"""
        -- Made-up values, until a query of yours stands here; one row per id and time
        create or refresh materialized view {flow} (
          constraint has_value expect (value is not null) on violation drop row
        ) as
        select id, time_utc, value
        from (
          select 'a' as id, cast('2024-01-01 00:00:00' as timestamp) as time_utc, cast(1.5 as double) as value
          union all
          select 'a' as id, cast('2024-01-01 01:00:00' as timestamp) as time_utc, cast(2.5 as double) as value
          union all
          select 'b' as id, cast('2024-01-01 00:00:00' as timestamp) as time_utc, cast(0.5 as double) as value
          union all
          select 'c' as id, cast('2024-01-01 00:00:00' as timestamp) as time_utc, cast(null as double) as value
        ) as made_up;

        """;

    static string Sums(string flow) => $"""
        -- Values added up; one row per id
        create or refresh materialized view {flow}_by_id as
        select id, count(*) as readings, sum(value) as value
        from {flow}
        group by id;

        """;
}
