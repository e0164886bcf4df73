using Platform.Local;
using Platform.Local.Runs;
using Platform.Mesh.Resolved;
using Platform.Tests.Runtime.Local;

namespace Platform.Tests.Orgs.Transport;

/// <summary>
/// Runs of transport/taxinyc on files that a test writes, beside the zones and the population that are shipped.
/// </summary>
sealed class TaxiRun : IDisposable
{
    internal static readonly string Project = Path.Combine(
        Repository.Root, "orgs", "acme", "domains", "transport", "projects", "taxinyc");

    internal const string Header = "vendor_id,pickup_datetime,dropoff_datetime,passenger_count,trip_distance,"
        + "rate_code_id,store_and_fwd_flag,pickup_location_id,dropoff_location_id,payment_type,fare_amount,extra,"
        + "mta_tax,tip_amount,tolls_amount,improvement_surcharge,total_amount,congestion_surcharge";

    readonly string root = Directory.CreateTempSubdirectory("taxi").FullName;

    readonly string[] folders;

    /// <summary>Runs flows of the project, such as <c>prep/dltrevenue</c>.</summary>
    internal TaxiRun(params string[] flows)
    {
        folders = flows.Length == 0 ? ["prep/revenue"] : flows;
        Directory.CreateDirectory(Data);
    }

    internal string Data => Path.Combine(root, "data");

    internal TestObserver Observer { get; } = new();

    /// <summary>A trip from zone 4 (Manhattan) unless it says otherwise, of 10 dollars.</summary>
    internal static string Trip(string pickup = "2019-01-02 03:04:05", string zone = "4", string total = "10.0") =>
        $"1,{pickup},2019-01-02 03:30:00,1,1.5,1,N,{zone},7,1,9.0,0.5,0.5,0.0,0.0,0.3,{total},";

    /// <summary>Writes a month.</summary>
    internal void Month(string name, params IEnumerable<string> lines) => Write(name, lines.Prepend(Header));

    /// <summary>Writes a file.</summary>
    internal void Write(string name, params IEnumerable<string> lines) =>
        File.WriteAllLines(Path.Combine(Data, name), lines);

    internal RunResult Run(string? data = null, Func<RunOptions, RunOptions>? change = null)
    {
        var flows = folders
            .Select(folder => FlowFile.Read(Repository.Root, Path.Combine(Project, "flows", folder)))
            .ToList();
        var places = new RunPlaces { Data = data ?? Data, Out = Path.Combine(root, "out") };
        var options = RunFolders.Choose(Repository.Root, flows[0], places);
        var project = ResolvedProject.Of(flows);
        return new FlowRunner(project, change?.Invoke(options) ?? options, Observer).Run(project.Flows);
    }

    internal List<string> Rows(string sql)
    {
        using var warehouse = new TestWarehouse(Path.Combine(root, "out", "warehouse.duckdb"));
        return warehouse.Rows(sql);
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}
