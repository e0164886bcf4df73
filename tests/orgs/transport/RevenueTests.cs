using static Platform.Tests.Orgs.Transport.TaxiRun;

namespace Platform.Tests.Orgs.Transport;

/// <summary>Months as people met them: given lines, expected rows.</summary>
public class RevenueTests : TaxiTest
{
    const string Revenue = "select * from gold.revenue_by_borough order by 1 nulls last";
    const string Aside = "select _row, reason from silver.trip_quarantine order by 1";

    [Test]
    public void Zones_that_are_not_known_or_not_told_keep_their_revenue()
    {
        Taxi.Month("yellow_taxi_2019-01.csv", Trip(), Trip(zone: "999"), Trip(zone: ""), Trip(zone: "264"),
            Trip(zone: "1"));

        Assert.That(Taxi.Run().IsWell);
        Assert.That(Taxi.Rows(Revenue), Is.EqualTo(new[] { "EWR|1|10", "Manhattan|1|10", "Unknown|1|10", "-|2|20" }));
        Assert.That(
            Taxi.Rows("select count(*), sum(amount) from gold.revenue_per_inhabitant"), Is.EqualTo(new[] { "5|10" }));
    }

    [Test]
    public void Commas_beyond_the_header_cost_nothing_and_other_cells_their_line()
    {
        Taxi.Month("yellow_taxi_2019-01.csv", Trip() + ",,", Trip(zone: "7") + ",", Trip(zone: "8") + ",x");

        Taxi.Run();

        Assert.That(Taxi.Rows(Revenue), Is.EqualTo(new[] { "Manhattan|1|10", "Queens|1|10" }));
        Assert.That(Taxi.Rows(Aside), Is.EqualTo(new[] { "3|unreadable line: 19 of 18 cells" }));
    }

    [Test]
    public void Columns_of_other_years_are_found_by_name_and_those_that_lack_are_null()
    {
        Taxi.Write("yellow_tripdata_2017-03.csv",
            "VendorID,tpep_pickup_datetime,PULocationID,total_amount,RatecodeID,airport_fee",
            "2,2017-03-01 00:00:00,4,12.5,99,1.25");

        Taxi.Run();

        Assert.That(
            Taxi.Rows("select vendor_id, pickup_datetime, dropoff_datetime, pickup_location_id, total_amount, "
                + "rate_code_id, congestion_surcharge from silver.trip"),
            Is.EqualTo(new[] { "2|2017-03-01T00:00:00|-|4|12.5|99|-" }));
        Assert.That(
            Taxi.Rows("select missing_columns from bronze.ingest_files where table_name = 'bronze.trip'"),
            Is.EqualTo(new[]
            {
                "dropoff_datetime, passenger_count, trip_distance, store_and_fwd_flag, dropoff_location_id, "
                    + "payment_type, fare_amount, extra, mta_tax, tip_amount, tolls_amount, improvement_surcharge, "
                    + "congestion_surcharge",
            }));
        Assert.That(Taxi.Rows("select _rescued from bronze.trip"), Is.EqualTo(new[] { """{"airport_fee":"1.25"}""" }));
    }

    [Test]
    public void Trips_of_other_years_are_set_aside()
    {
        Taxi.Month("yellow_taxi_2019-01.csv", Trip(), Trip("2018-12-31 23:59:59"), Trip("2088-01-24 00:25:39"),
            Trip("2019-02-01 00:00:10"));
        Taxi.Month("yellow_taxi_other.csv", Trip("2008-12-31 23:00:00", "7"), Trip("2088-01-24 00:25:39"));

        Taxi.Run();

        Assert.That(Taxi.Rows(Revenue), Is.EqualTo(new[] { "Manhattan|2|20" }));
        Assert.That(
            Taxi.Rows("select _file, _row, reason from silver.trip_quarantine order by all"),
            Is.EqualTo(new[]
            {
                "yellow_taxi_2019-01.csv|2|trip of 2018 in a file of 2019",
                "yellow_taxi_2019-01.csv|3|trip of 2088 in a file of 2019",
                "yellow_taxi_other.csv|1|trip of 2008, outside 2009 to a day after its file",
                "yellow_taxi_other.csv|2|trip of 2088, outside 2009 to a day after its file",
            }));
    }

    [Test]
    public void A_malformed_line_is_set_aside_and_the_month_stays()
    {
        Taxi.Month("yellow_taxi_2019-01.csv", "1,2019-01-0", Trip(), "\"" + Trip(), Trip("yesterday"),
            Trip(total: "ten"), Trip(total: ""));

        Taxi.Run();

        Assert.That(Taxi.Rows(Revenue), Is.EqualTo(new[] { "Manhattan|1|10" }));
        Assert.That(Taxi.Rows(Aside), Is.EqualTo(new[]
        {
            "1|unreadable line: 2 of 18 cells", "3|unreadable line: a stray quote", "4|no time of pick-up",
            "5|a value is missing or not a number", "6|a value is missing or not a number",
        }));
    }

    [Test]
    public void Fares_that_were_taken_back_count_and_a_cell_that_is_wrong_costs_no_trip()
    {
        Taxi.Month("yellow_taxi_2019-01.csv", Trip(total: "3004.8"), Trip(total: "-52.0"),
            Trip(total: "1.1").Replace(",1.5,1,N,", ",-1.5,x,N,"));

        Taxi.Run();

        Assert.That(Taxi.Rows(Revenue), Is.EqualTo(new[] { "Manhattan|3|2953.9" }));
        Assert.That(
            Taxi.Rows("select _row, column_name, cell, reason from silver.trip_cell order by 2"),
            Is.EqualTo(new[] { "3|rate_code_id|x|not a number", "3|trip_distance|-1.5|outside 0 to 10,000 mi" }));
    }

    [Test]
    public void A_trip_that_is_told_twice_counts_once_and_a_file_that_is_written_again_is_replaced()
    {
        Taxi.Month("yellow_taxi_2019-01.csv", Trip(), Trip(), Trip(zone: "7"), Trip(zone: "8", total: "1"));
        Taxi.Run();
        Assert.That(Taxi.Rows(Revenue), Is.EqualTo(new[] { "Manhattan|1|10", "Queens|2|11" }));

        Taxi.Month("yellow_taxi_2019-01.csv", Trip(total: "12"));
        File.SetLastWriteTimeUtc(Path.Combine(Taxi.Data, "yellow_taxi_2019-01.csv"), DateTime.UtcNow.AddHours(1));
        Taxi.Run();

        Assert.That(Taxi.Rows(Revenue), Is.EqualTo(new[] { "Manhattan|1|12" }));
        Assert.That(
            Taxi.Rows("select reason, row_count from gold.trip_quality order by 1"),
            Is.EqualTo(new[] { "counted|1", "in an earlier version of the file|3" }));
    }

    [Test]
    public void Portions_and_micro_batches_give_the_same_tables()
    {
        string[] trips = [.. Enumerable.Range(0, 60).Select(at => Trip($"2019-01-02 03:04:{at % 60:00}", $"{at}"))];
        Taxi.Month("yellow_taxi_2019-01.csv", trips);
        Taxi.Run();
        var whole = Taxi.Rows(Revenue);
        using var parts = new TaxiRun();
        foreach (var (at, part) in trips.Chunk(35).Index())
        {
            parts.Month($"yellow_taxi_2019-01_{at}.csv", part);
            parts.Run(change: options => options with { Batches = 5, Shuffle = at });
        }

        Assert.That(parts.Rows(Revenue), Is.EqualTo(whole));
        Assert.That(whole, Has.Count.EqualTo(7));
    }
}
