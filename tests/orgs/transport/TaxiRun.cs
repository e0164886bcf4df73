namespace Platform.Tests.Orgs.Transport;

/// <summary>
/// Runs of transport/taxinyc on files that a test writes, beside the zones and the population that are shipped.
/// </summary>
/// <param name="flows">Flows of the project, such as <c>prep/dltrevenue</c>; <c>prep/revenue</c> when left out.</param>
sealed class TaxiRun(params string[] flows)
    : ProjectRun(TaxiRun.Project, flows.Length == 0 ? ["prep/revenue"] : flows)
{
    internal static readonly string Project = Path.Combine(
        Repository.Root, "orgs", "acme", "domains", "transport", "projects", "taxinyc");

    internal const string Header = "vendor_id,pickup_datetime,dropoff_datetime,passenger_count,trip_distance,"
        + "rate_code_id,store_and_fwd_flag,pickup_location_id,dropoff_location_id,payment_type,fare_amount,extra,"
        + "mta_tax,tip_amount,tolls_amount,improvement_surcharge,total_amount,congestion_surcharge";

    /// <summary>A trip from zone 4 (Manhattan) unless it says otherwise, of 10 dollars.</summary>
    internal static string Trip(string pickup = "2019-01-02 03:04:05", string zone = "4", string total = "10.0") =>
        $"1,{pickup},2019-01-02 03:30:00,1,1.5,1,N,{zone},7,1,9.0,0.5,0.5,0.0,0.0,0.3,{total},";

    /// <summary>Writes a month.</summary>
    internal void Month(string name, params IEnumerable<string> lines) => Write(name, lines.Prepend(Header));
}
