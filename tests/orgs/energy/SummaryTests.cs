using System.Text.RegularExpressions;
using Platform.Tests.Runtime.Local;

namespace Platform.Tests.Orgs.Energy;

/// <summary>The figures of a run, of given tables.</summary>
public class SummaryTests
{
    [Test]
    public void A_suspected_shift_leaves_its_figures_and_they_stand_beside_without_its_week()
    {
        using var warehouse = new TestWarehouse();
        warehouse.Execute("""
            create schema gold;
            create table gold.grid_week as
            select timestamp '2022-01-03' as week, 'late' as suspicion union all select timestamp '2022-01-10', null;
            create table gold.forecast_backtest as
            select timestamp '2022-01-09 23:00' as ts, 110.0::double as forecast_mw, 100.0::double as actual_mw,
              130.0::double as operator_mw, true as judged
            union all select timestamp '2022-01-10 00:00', 101, 100, 102, true;
            create table gold.overconsumption_alert as
            select timestamp '2022-01-09 23:00' as ts, 5.0::double as unserved_mw, 1.0::double as redirected_mw
            union all select timestamp '2022-01-09 23:00', 6, 1
            union all select timestamp '2022-01-10 00:00', 7, 1
            union all select timestamp '2022-01-20 00:00', 8, 1;
            create table gold.forecast_error (forecaster varchar, mape double, hour_count bigint, covered_share double);
            create table gold.forecast_period (judged_from date, judged_to date, issued_at varchar,
              hours_not_measured bigint, hours_without_operator bigint, hours_without_bound bigint,
              training_hours_not_used bigint);
            create table gold.alarm_score (tier varchar, origin varchar, precision_share double, recall_share double,
              episode_hours bigint, episode_hours_told bigint, quiet_days_critical bigint, skipped_hours bigint);
            """);
        var sql = File.ReadAllText(Path.Combine(GridRun.Project, "summary.sql")).TrimEnd().TrimEnd(';');
        sql = Regex.Replace(sql, @"identifier\(:gold_(\w+)\)", "gold.$1");
        Assert.That(
            warehouse.Rows($"""
                from ({sql}) select name, value
                where name like 'alerts%' or name like 'unserved%' or name like '%suspected'
                """),
            Is.EqualTo(new[]
            {
                "forecast.hours_suspected|1", "forecast.mape_without_suspected|1",
                "forecast.mape_operator_without_suspected|2", "alerts|4", "alerts_without_suspected|2",
                "unserved_mwh|26", "unserved_mwh_without_suspected|15",
            }));
    }
}
