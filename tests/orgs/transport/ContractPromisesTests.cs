using Platform.Local;
using Platform.Local.Engine;
using Platform.Mesh.Resolved;

namespace Platform.Tests.Orgs.Transport;

/// <summary>The six promises of the contract, each broken alone.</summary>
public class ContractPromisesTests
{
    [TestCase("insert into gold.revenue_w_contract select 'Bronx', 0, 'Bronx', 200000, 0, 0",
        "one row for each of the five boroughs: 6; 5 is promised", "no borough has two rows: 1; 0 is promised")]
    [TestCase("update gold.revenue_w_contract set population_share = 18",
        "the shares of the boroughs are those of one city: 90; 99 to 101 is promised")]
    [TestCase("update gold.revenue_w_contract set amount = -0.5 where borough = 'Queens'",
        "no borough paid back more than it was charged: -0.5; at least 0 is promised")]
    [TestCase("update gold.revenue_w_contract set population = 99999 where borough = 'Queens'",
        "the smallest borough has its inhabitants: 99999; at least 100000 is promised")]
    [TestCase("update gold.revenue_w_contract set revenue_per_inhabitant = -0.01 where borough = 'Queens'",
        "no inhabitant was paid: -0.01; at least 0 is promised")]
    [TestCase("update gold.revenue_w_contract set amount = null",
        "no borough paid back more than it was charged: nothing; at least 0 is promised")]
    [TestCase("update gold.revenue_w_contract set amount = 7.5, population_share = 20.2")]
    public void Each_promise_is_measured_in_the_table(string sql, params string[] unkept)
    {
        var project = ResolvedProject.Of(
            [FlowFile.Read(Repository.Root, Path.Combine(TaxiRun.Project, "flows", "prep", "revenue_w_contract"))]);
        var folder = Directory.CreateTempSubdirectory("contract").FullName;
        using (var warehouse = Warehouse.Open(folder, null, ["gold"]))
        {
            warehouse.Execute("""
                create table gold.revenue_w_contract as
                select borough as pickup_borough, 1.0::double as amount, borough, 200000::bigint as population,
                  20.0::double as population_share, 0.0::double as revenue_per_inhabitant
                from (values ('Bronx'), ('Brooklyn'), ('Manhattan'), ('Queens'), ('Staten Island')) as boroughs(borough)
                """);
            warehouse.Execute(sql);

            Assert.That(
                new ContractPromises(new ProjectQueries(warehouse, project)).Unkept(project.Flows[0]),
                Is.EqualTo(unkept.Select(sentence => $"gold.revenue_w_contract: {sentence}")));
        }
        Directory.Delete(folder, recursive: true);
    }
}
