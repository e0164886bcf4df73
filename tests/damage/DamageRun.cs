using Platform.Local;
using Platform.Local.Runs;
using Platform.Mesh.Resolved;
using Platform.Tests.Orgs.Energy;
using Platform.Tests.Runtime.Local;

namespace Platform.Tests.Damage;

/// <summary>A whole run of the project over a damaged year, its history whole.</summary>
sealed class DamageRun
{
    DamageRun(string database, RunResult result) => (Database, Said) = (database, [.. Sayings(database, result)]);

    internal string Database { get; }

    /// <summary>What the run says of its input, a line each.</summary>
    internal IReadOnlyList<string> Said { get; }

    internal required int ExitCode { get; init; }

    /// <summary>Runs the project, or of it what checks the input.</summary>
    internal static DamageRun Of(DamageKind kind, string folder, bool isInputAlone = false)
    {
        var data = Directory.CreateDirectory(Path.Combine(folder, "data")).FullName;
        var history = Directory.CreateDirectory(Path.Combine(folder, "history")).FullName;
        var year = new DamagedYear(kind.IsYear);
        kind.Damage(year);
        year.Write(data);
        year.WriteHistory(history);
        var project = isInputAlone
            ? ResolvedProject.Of([FlowFile.Read(Repository.Root, Path.Combine(GridRun.Project, "flows/prep/grid"))])
            : ResolvedProject.Of(DataMesh.Load(Repository.Root).Find("energy/powerplants"));
        var options = new RunOptions
        {
            Data = [data],
            Train = [kind.IsYear ? Path.Combine(GridRun.Project, "data", "train") : history],
            Out = Path.Combine(folder, "out"),
        };
        var result = new FlowRunner(project, options, new TestObserver()).Run(project.Flows);
        return new(result.Database, result) { ExitCode = result.IsWell ? 0 : 1 };
    }

    /// <summary>
    /// Hours that remain: measured in both runs, with what every fleet gave and the weather of a city, in weeks of
    /// which no shift is suspected. Then alerts and unserved MWh in them, here and in the base.
    /// </summary>
    internal (long Hours, long Alerts, double Unserved, long BaseAlerts, double BaseUnserved) Beside(DamageRun whole)
    {
        // A copy: the whole year is held against itself too, and one file is attached once.
        var copy = Path.ChangeExtension(Database, "whole");
        File.Copy(whole.Database, copy, overwrite: true);
        using var warehouse = new TestWarehouse(Database);
        warehouse.Execute($"""
            attach '{copy}' as whole (read_only);
            create temp table remaining as
            select hour from silver.hourly as h
            where {Measured} and not is_training
              and date_trunc('week', hour) not in (select week from gold.grid_week where suspicion is not null)
              and exists (select 1 from whole.silver.hourly as w where w.hour = h.hour and {Measured})
            """);
        string[] found = warehouse.Rows($"""
            select (select count(*) from remaining), (select count(*) from gold.overconsumption_alert where {Remains}),
              (select coalesce(sum(unserved_mw), 0) from gold.overconsumption_alert where {Remains}),
              (select count(*) from whole.gold.overconsumption_alert where {Remains}),
              (select coalesce(sum(unserved_mw), 0) from whole.gold.overconsumption_alert where {Remains})
            """).Single().Split('|');
        return (long.Parse(found[0], null), long.Parse(found[1], null), Number(found[2]), long.Parse(found[3], null),
            Number(found[4]));
    }

    const string Remains = "ts in (from remaining)";
    const string Measured =
        "is_measured and nuclear_mw + wind_onshore_mw + solar_mw + hard_coal_mw + temperature_2m_c is not null";

    static double Number(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    static IEnumerable<string> Sayings(string database, RunResult result)
    {
        using var warehouse = new TestWarehouse(database);
        return
        [
            .. result.IngestErrors,
            .. result.BrokenGates,
            .. warehouse.Rows("""
                select table_name || ' ' || reason || ': ' || row_count from gold.grid_quality order by all
                """),
            .. warehouse.Rows("""
                select 'hole in ' || series || ': ' || hour_count || ' hours from ' || strftime(first_hour, '%xT%X')
                from gold.grid_gap order by all
                """),
            .. warehouse.Rows("select name || ': ' || reason || ': ' || row_count from gold.grid_refused order by all"),
        ];
    }
}
