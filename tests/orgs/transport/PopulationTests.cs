using static Platform.Tests.Orgs.Transport.TaxiRun;

namespace Platform.Tests.Orgs.Transport;

/// <summary>Tables of population as people met them.</summary>
public class PopulationTests : TaxiTest
{
    const string File = "New_York_City_Population_by_Borough_1950-2040.csv";

    static readonly string[] Good =
    [
        "Total Population,NYC Total,\"1,500\",100", "Total Population,   Bronx,100,6.67",
        "Total Population,   Brooklyn,200,13.33", "Total Population,   Manhattan,300,20",
        "Total Population,   Queens,400,26.67", "Total Population,   Staten Island,500,33.33",
    ];

    [Test]
    public void A_byte_order_mark_commas_blanks_and_the_total_do_no_harm()
    {
        Population(Good);

        Assert.That(Taxi.Run().IsWell);
        Assert.That(
            Taxi.Rows("select * from gold.borough_population order by 1"),
            Is.EqualTo(new[]
            {
                "Bronx|100|6.67", "Brooklyn|200|13.33", "Manhattan|300|20", "Queens|400|26.67",
                "Staten Island|500|33.33",
            }));
        Assert.That(
            Taxi.Rows("select borough, population from silver.population where borough = 'NYC Total'"),
            Is.EqualTo(new[] { "NYC Total|1500" }));
    }

    [Test]
    public void A_borough_with_the_figure_of_the_city_stops_the_year_and_the_run_says_so()
    {
        Population([.. Good.Select(line => line.Replace("Manhattan,300", "Manhattan,\"1,500\""))]);

        var result = Taxi.Run();

        Assert.That(result.BrokenGates, Is.EqualTo(new[]
        {
            "transport/taxinyc/prep/revenue: gold.revenue_per_inhabitant has 0 rows; at least 5 are expected",
        }));
        Assert.That(
            Taxi.Rows("select * from gold.population_check"),
            Is.EqualTo(new[] { "2020|5|2700|1500|Manhattan|Manhattan has the figure of the city" }));
    }

    [TestCase("Queens,400", "Queens,440", "2020|5|1540|1500|-|the boroughs do not add up to the city")]
    [TestCase("Queens,400", "Queens,n/e", "2020|4|1100|1500|-|not five boroughs")]
    [TestCase("NYC Total", "New Jersey", "2020|5|1500|-|-|-")]
    public void The_boroughs_are_held_against_the_total(string from, string to, string check)
    {
        Population([.. Good.Select(line => line.Replace(from, to))]);

        Taxi.Run();

        Assert.That(Taxi.Rows("select * from gold.population_check"), Is.EqualTo(new[] { check }));
    }

    [Test]
    public void What_is_no_figure_of_a_borough_is_set_aside()
    {
        Population([.. Good, "Total Population,Jersey,5,1", "Children,Bronx,5,1", "Total Population,,5,1",
            "Total Population,Bronx", "Total Population,Bronx,12 000,1"]);

        Taxi.Run();

        Assert.That(
            Taxi.Rows("select _row, column_name, reason from silver.population_quarantine order by 1"),
            Is.EqualTo(new[]
            {
                "7|population_2020|unknown borough Jersey", "8|population_2020|age group Children",
                "9|population_2020|no borough", "10|line|unreadable line: 2 of 4 cells",
                "11|population_2020|not a number",
            }));
    }

    void Population(string[] lines)
    {
        Taxi.Month("yellow_taxi_2019-01.csv", Trip());
        Taxi.Write(File, lines.Prepend("\ufeffAge Group,Borough,2020,2020 - Boro share of NYC total"));
    }
}
