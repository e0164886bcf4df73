using static Platform.Tests.Orgs.Transport.TaxiRun;

namespace Platform.Tests.Orgs.Transport;

/// <summary>Revenue per inhabitant, held to its contract.</summary>
public class ContractTests
{
    const string File = "New_York_City_Population_by_Borough_1950-2040.csv";
    const string Kept = "select pickup_borough from gold.revenue_w_contract order by 1";
    const string Refused = "select pickup_borough, reason from gold.revenue_w_contract_quarantine order by 1";
    const string Flow = "transport/taxinyc/prep/revenue_w_contract: gold.revenue_w_contract: ";

    TaxiRun taxi = null!;

    [SetUp]
    public void Make() => taxi = new("prep/revenue", "prep/revenue_w_contract");

    [TearDown]
    public void Remove() => taxi.Dispose();

    [Test]
    public void The_shipped_month_keeps_the_contract()
    {
        Assert.That(taxi.Run(Path.Combine(Project, "data", "input")).IsWell);

        Assert.That(
            taxi.Rows("select * from gold.revenue_w_contract order by 1"),
            Is.EqualTo(taxi.Rows("select * from gold.revenue_per_inhabitant order by 1")).And.Count.EqualTo(5));
        Assert.That(taxi.Rows(Refused), Is.Empty);
    }

    [Test]
    public void Rows_that_break_it_are_set_aside_with_the_reason_and_the_run_says_what_is_missing()
    {
        Population("NYC Total,1001000,100", "Bronx,1000,10", "Brooklyn,500000,120", "Manhattan,250000,-1",
            "Queens,250000,21", "Staten Island,0,49");

        var result = taxi.Run();

        Assert.That(taxi.Rows(Kept), Is.EqualTo(new[] { "Bronx", "Queens" }));
        Assert.That(taxi.Rows(Refused), Is.EqualTo(new[]
        {
            "Brooklyn|population_share above 100", "Manhattan|population_share below 0",
            "Staten Island|population below 1",
        }));
        Assert.That(result.BrokenGates, Is.EqualTo(new[]
        {
            $"{Flow}one row for each of the five boroughs: 2; 5 is promised",
            $"{Flow}the shares of the boroughs are those of one city: 31; 99 to 101 is promised",
            $"{Flow}the smallest borough has its inhabitants: 1000; at least 100000 is promised",
        }));
    }

    [Test]
    public void Shares_of_one_instead_of_a_hundred_break_it()
    {
        Population("NYC Total,1500000,1", "Bronx,300000,0.2", "Brooklyn,300000,0.2", "Manhattan,300000,0.2",
            "Queens,300000,0.2", "Staten Island,300000,0.2");

        Assert.That(taxi.Run().BrokenGates, Is.EqualTo(new[]
        {
            $"{Flow}the shares of the boroughs are those of one city: 1; 99 to 101 is promised",
        }));
    }

    [Test]
    public void More_paid_back_than_charged_breaks_it()
    {
        Population("NYC Total,1500000,100", "Bronx,300000,20", "Brooklyn,300000,20", "Manhattan,300000,20",
            "Queens,300000,20", "Staten Island,300000,20");
        taxi.Month("yellow_taxi_2019-01.csv", Trip(total: "-300000"));

        Assert.That(taxi.Run().BrokenGates, Is.EqualTo(new[]
        {
            $"{Flow}no borough paid back more than it was charged: -300000; at least 0 is promised",
            $"{Flow}no inhabitant was paid: -1; at least 0 is promised",
        }));
    }

    void Population(params string[] parts)
    {
        taxi.Month("yellow_taxi_2019-01.csv", Trip());
        taxi.Write(File, parts.Select(part => $"Total Population,{part}")
            .Prepend("Age Group,Borough,2020,2020 - Boro share of NYC total"));
    }
}
