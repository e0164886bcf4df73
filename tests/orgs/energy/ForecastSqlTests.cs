using System.Text.RegularExpressions;
using Platform.Tests.Runtime.Local;

namespace Platform.Tests.Orgs.Energy;

/// <summary>Given rows, expected rows, for the tables that SQL makes of forecasts, alerts and redirects.</summary>
public class ForecastSqlTests
{
    TestWarehouse warehouse = null!;

    [SetUp]
    public void Make()
    {
        warehouse = new TestWarehouse();
        warehouse.Execute("create schema gold");
    }

    [TearDown]
    public void Remove() => warehouse.Dispose();

    [Test]
    public void Errors_are_taken_over_the_judged_hours_alone()
    {
        Backtest(
            "('2022-01-01 00:00', 100, 110, 95, 105, 101, 102, 120, 105, true)",
            "('2022-01-01 01:00', 200, 200, null, 202, 199, 210, null, 200, true)",
            "('2022-02-01 00:00', 100, 80, 90, 98, 100, 99, 79, 100, true)",
            "('2021-12-31 23:00', 100, 1, 1, 1, 1, 1, 1, 1, false)");
        Run(
            "ml/overconsumption_training/gold/forecast_error.sql",
            "ml/overconsumption_training/gold/forecast_error_month.sql");
        Assert.That(
            warehouse.Rows("""
                select forecaster, hour_count, mape, mape_ours, covered_share from gold.forecast_error order by 1
                """),
            Is.EqualTo(new[]
            {
                "naive|3|1.6667|10|-", "operator|2|7.5|15|-", "ours|3|10|10|0.5", "ours with operator|2|1.5|15|-",
                "ours with weather as observed|3|2.6667|10|-", "ours with weather of yesterday|3|0.5|10|-",
            }));
        Assert.That(
            warehouse.Rows("select distinct judged_from, judged_to from gold.forecast_error"),
            Is.EqualTo(new[] { "2022-01-01|2022-02-01" }));
        Assert.That(
            warehouse.Rows(
                "select * from gold.forecast_error_month order by 1"),
            Is.EqualTo(new[]
            {
                "2022-01-01|2|5|2|3|0.75|5|2.5|1", "2022-02-01|1|20|1|2|0|10|0|0",
            }));
    }

    [Test]
    public void Without_a_forecast_of_the_operator_ours_is_judged_and_the_operators_figures_are_empty()
    {
        Backtest("('2022-01-01 00:00', 100, 110, null, 105, 101, 102, 120, 105, true)");
        Run("ml/overconsumption_training/gold/forecast_error.sql");
        Assert.That(
            warehouse.Rows("select forecaster, hour_count, mape from gold.forecast_error where mape is null or "
                + "forecaster = 'ours' order by 1"),
            Is.EqualTo(new[] { "operator|0|-", "ours|1|10", "ours with operator|0|-" }));
    }

    [Test]
    public void The_error_of_an_area_is_compared_with_what_was_last_known_of_it()
    {
        // Issued at 17:00 of the day before: the hour 16 of the day before was complete then, the hour 17 was not.
        Backtest(
            "('2022-01-03 16:00', 100, 1, 1, 1, 1, 1, 1, 1, true)",
            "('2022-01-03 17:00', 100, 1, 1, 1, 1, 1, 1, 1, true)",
            "('2022-01-03 18:00', 100, 1, 1, 1, 1, 1, 1, 1, false)");
        warehouse.Execute("""
            create table gold.area_backtest as
            select 'N1' as plant_id, timestamp '2022-01-01 00:00:00' + to_hours(cast(h as integer)) as ts,
                110.0e0 as forecast_mw, case when h = 65 then 90.0e0 else 120.0e0 end as upper_mw,
                case when h < 24 then 50.0e0 when h < 48 then 80.0e0 else 100.0e0 end as actual_mw
            from range(72) t(h)
            """);
        Run("ml/overconsumption_training/gold/area_error.sql");
        Assert.That(
            warehouse.Rows("select * from gold.area_error"),
            Is.EqualTo(new[] { "N1|2022-01-03|2022-01-03|2|10|35|0.5" }));
    }

    [Test]
    public void Drift_asks_for_training_when_four_weeks_err_half_as_much_again()
    {
        warehouse.Execute("""
            create table gold.forecast_backtest as
            select timestamp '2022-01-01 00:00:00' + to_days(cast(d as integer)) as ts, 100e0 as actual_mw,
                case when d < 60 then 102e0 else 104e0 end as forecast_mw, true as judged
            from range(90) t(d)
            """);
        Run("ml/overconsumption_training/gold/forecast_drift.sql");
        // Days 60 on err twice as much; the mean of 28 days passes 1.5 times the old one with the fifteenth of them.
        Assert.That(
            warehouse.Rows("select min(day), count(*) from gold.forecast_drift where retrain"),
            Is.EqualTo(new[] { "2022-03-16|16" }));
    }

    [Test]
    public void A_forecast_that_was_issued_replaces_the_backtest_and_stays()
    {
        Backtest(
            "('2022-01-01 00:00', 100, 110, 95, 105, 101, 102, 120, 105, true)",
            "('2021-12-31 23:00', 100, 110, 95, 105, 101, 102, 120, 105, false)");
        warehouse.Execute("""
            create table gold.forecast_period as
            select date '2022-01-01' as judged_from, date '2022-12-31' as judged_to;
            create table gold.area_backtest as
            select 'N1' as plant_id, timestamp '2022-01-01 00:00:00' as ts, 10e0 as forecast_mw, 12e0 as upper_mw;
            create table gold.forecast_next as
            select 'FR' as area_id, timestamp '2022-01-01 00:00:00' as ts,
                timestamp '2021-12-31 18:00:00' as issued_at, 111e0 as forecast_mw, 121e0 as upper_mw;
            """);
        Run("ml/overconsumption/gold/overconsumption_forecast.sql");
        Run("ml/overconsumption/gold/overconsumption_forecast.sql");
        Assert.That(warehouse.Rows("select * from gold.overconsumption_forecast order by 1"), Is.EqualTo(new[]
        {
            "FR|2022-01-01T00:00:00|2021-12-31T18:00:00|111|121|issued",
            "N1|2022-01-01T00:00:00|2021-12-31T17:00:00|10|12|backtest",
        }));
    }

    [Test]
    public void What_is_absorbed_is_summed_per_pair_of_stations()
    {
        warehouse.Execute("""
            create table gold.redirect_plan (
                from_plant varchar, to_plant varchar, redirected_mw double, cost_eur_mwh double, distance_km double);
            insert into gold.redirect_plan values
                ('N1', 'C1', 100.5, 10, 300), ('N1', 'C1', 50, 10, 300), ('S1', 'C1', 1, 20, 400);
            """);
        Run("ml/redirect/gold/absorbed.sql");
        Assert.That(
            warehouse.Rows("select * from gold.absorbed order by 1"),
            Is.EqualTo(new[] { "N1|C1|2|150.5|1505|300", "S1|C1|1|1|20|400" }));
    }

    [Test]
    public void Alerts_count_the_hours_still_to_come()
    {
        warehouse.Execute("""
            create table gold.overconsumption_forecast as select timestamp '2022-01-02 00:00:00' as issued_at;
            create table gold.overconsumption_alert (ts timestamp, unserved_mw double);
            insert into gold.overconsumption_alert values
                ('2022-01-02 00:00:00', 5), ('2022-01-02 01:00:00', 7), ('2022-01-02 02:00:00', 0);
            create table gold.overconsumption_event (ends_at timestamp, severity varchar);
            insert into gold.overconsumption_event values
                ('2022-01-02 00:00:00', 'alarm'), ('2022-01-02 01:00:00', 'alarm'), ('2022-01-02 02:00:00', 'critical'),
                ('2022-01-02 03:00:00', 'watch');
            create table gold.forecast_drift (day date, retrain boolean);
            insert into gold.forecast_drift values ('2022-01-01', true), ('2022-01-05', true), ('2022-01-09', false);
            create table gold.telemetry_quality (reason varchar, row_count bigint);
            insert into gold.telemetry_quality values ('good', 98), ('unknown plant', 2);
            create table gold.forecast_error (forecaster varchar, mape double);
            insert into gold.forecast_error values ('ours', 1.5), ('operator', 2);
            """);
        string Value(string file) => warehouse.Rows(Sql(file)).Single();
        Assert.That(Value("ml/redirect/alerts/overconsumption.sql"), Is.EqualTo("2"));
        Assert.That(Value("ml/redirect/alerts/unserved.sql"), Is.EqualTo("7"));
        Assert.That(Value("ml/overconsumption/alerts/forecast_drift.sql"), Is.EqualTo("1"));
        Assert.That(Value("prep/telemetry/alerts/telemetry_quarantine.sql"), Is.EqualTo("0.02"));
        Assert.That(Value("ml/overconsumption_training/alerts/forecast_worse_than_operator.sql"), Is.EqualTo("0.75"));
    }

    void Backtest(params string[] rows) => warehouse.Execute($"""
        create table gold.forecast_backtest (
            ts timestamp, actual_mw double, forecast_mw double, operator_mw double,
            forecast_observed_weather_mw double, forecast_yesterday_weather_mw double,
            forecast_with_operator_mw double, upper_mw double, naive_mw double, judged boolean);
        insert into gold.forecast_backtest values {string.Join(", ", rows)};
        alter table gold.forecast_backtest add column issued_at timestamp;
        update gold.forecast_backtest set issued_at = date_trunc('day', ts) - interval 7 hours;
        """);

    void Run(params string[] files)
    {
        foreach (var file in files)
        {
            warehouse.Execute(Sql(file));
        }
    }

    // Nothing else in the files is foreign to DuckDB; how the runner reads them is for the runner's own tests.
    static string Sql(string file) => Regex.Replace(
        File.ReadAllText(Path.Combine(GridRun.Project, "flows", file)).Replace(" using delta", ""),
        @"identifier\(:(gold|silver)_(\w+)\)", "$1.$2");
}
