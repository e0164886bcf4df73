using Platform.Mesh.Pipelines;
using Platform.Mesh.Sql;

namespace Platform.Tests.Mesh.Pipelines;

/// <summary>A pipeline's statement as the statements that run where there is no Lakeflow.</summary>
public class PipelineSqlTests
{
    static readonly Dictionary<string, TableName> Own = new()
    {
        ["line"] = new("flow", "line"),
        ["trip"] = new("flow", "trip"),
    };

    [Test]
    public void A_table_with_expectations_becomes_a_view_counts_a_table_and_a_quarantine()
    {
        var dataset = Adapt("""
            -- Trips; one row per trip
            create or refresh streaming table trip (
              constraint told expect (total is not null) on violation drop row,
              constraint large expect (total < 10),
              constraint some expect (total <> 0) on violation fail update
            ) as
            select line.total as total, '${day}' as day
            from stream(line) join ${silver_zone} as zone on zone.id = line.id;
            """);

        Assert.That(
            (dataset.Expectations, dataset.Quarantine),
            Is.EqualTo(("flow.trip_expectation", "flow.trip_quarantine")));
        Assert.That(dataset.Measure, Is.EqualTo("""
            -- Trips; one row per trip
            create or replace temp view trip_rows as
            select line.total as total, :day as day
            from identifier(:flow_line) join identifier(:silver_zone) as zone on zone.id = line.id;
            create or replace table identifier(:flow_trip_expectation) as
            select 'told' as expectation, 'drop' as action,
              count(*) as records,
              count(case when case when total is not null then 0 else 1 end = 1 then 1 end) as failed_records
            from trip_rows
            union all
            select 'large' as expectation, 'warn' as action,
              count(*) as records,
              count(case when case when total < 10 then 0 else 1 end = 1 then 1 end) as failed_records
            from trip_rows
            union all
            select 'some' as expectation, 'fail' as action,
              count(*) as records,
              count(case when case when total <> 0 then 0 else 1 end = 1 then 1 end) as failed_records
            from trip_rows;

            """.ReplaceLineEndings("\n")));
        Assert.That(dataset.Store, Is.EqualTo("""
            -- Trips; one row per trip
            create or replace table identifier(:flow_trip) as
            select * from trip_rows
            where (total is not null);
            create or replace table identifier(:flow_trip_quarantine) as
            select trip_rows.*,
              case
                when case when total is not null then 0 else 1 end = 1 then 'told'
              end as reason
            from trip_rows
            where case when total is not null then 0 else 1 end = 1;

            """.ReplaceLineEndings("\n")));
        Assert.That(SqlScript.Read("measure", dataset.Measure).Faults, Is.Empty);
        Assert.That(SqlScript.Read("store", dataset.Store).Faults, Is.Empty);
    }

    [Test]
    public void One_without_is_a_view_and_a_table()
    {
        var dataset = Adapt("""
            -- Trips; one row per trip
            create or refresh materialized view trip comment 'Trips' as
            with trips as (select id from line) select id from trips
            """);

        Assert.That(dataset.Expectations, Is.Null);
        Assert.That(dataset.Measure, Does.EndWith(
            "view trip_rows as\nwith trips as (select id from identifier(:flow_line)) select id from trips;\n"));
        Assert.That(dataset.Store, Does.EndWith("table identifier(:flow_trip) as\nselect * from trip_rows;\n"));
    }

    [TestCase("create or refresh table t as select 1 as a", "a streaming table or a materialized view")]
    [TestCase("create or refresh materialized view a.t as select 1 as a", "one word is expected")]
    [TestCase("create or refresh materialized view t", "AS and a query are expected")]
    [TestCase("create or refresh materialized view t (constraint a expect (b > 0) on violation stop) as select 1 as b",
        "what is expected of rows is written")]
    [TestCase("create or refresh streaming table t as select a from ${bronze_t}", "reads stream(...) of one table")]
    [TestCase("create or refresh materialized view t as select a from stream(${bronze_t})",
        "reads stream(...) of one table")]
    public void What_Lakeflow_would_refuse_is_refused(string sql, string sentence) => Assert.That(
        SqlScript.Read("f", $"-- T; one row per t\n{sql}\n").Faults.Select(fault => fault.Message),
        Has.Some.Contains(sentence));

    static PipelineDataset Adapt(string sql)
    {
        var script = SqlScript.Read("trip.sql", sql.ReplaceLineEndings("\n"));
        Assert.That(script.Faults, Is.Empty);
        return PipelineSql.Of(new("flow", "trip"), script, Own);
    }
}
