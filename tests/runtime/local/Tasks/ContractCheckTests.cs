using Platform.Local.Runs;

namespace Platform.Tests.Runtime.Local.Tasks;

/// <summary>A task's tables are what their contracts declare.</summary>
public class ContractCheckTests : ProjectTest
{
    const string Begin = "energy/meters/prep/meters: task sum: ";

    [SetUp]
    public void Land() => Project.Land("reading_1.csv", "id,moment,value\na,,1\n");

    [TestCase("readings int", "value double", "gold.total.readings is bigint; gold/total.yml declares int")]
    [TestCase("readings bigint", "value decimal(9,3)",
        "gold.total.value is double; gold/total.yml declares decimal(9,3)")]
    [TestCase("value double", "readings bigint",
        "gold.total has the columns in the order readings, value; gold/total.yml declares value, readings")]
    public void A_table_that_differs_from_its_contract_is_an_error(string first, string second, string message)
    {
        Project.Contract("gold.total", first, second);
        Assert.That(
            () => Project.Run(),
            Throws.TypeOf<FlowRunException>().With.Message.EqualTo(Begin + message));
        Assert.That(Project.Rows("select task from ledger.tasks order by 1"), Is.EqualTo(new[] { "clean", "land" }));
    }

    [Test]
    public void Columns_that_are_missing_or_not_declared_are_told_together()
    {
        Project.Contract("gold.total", "readings bigint", "mean double");
        Assert.That(() => Project.Run(), Throws.TypeOf<FlowRunException>().With.Message.EqualTo(
            Begin + "gold.total has no column mean; gold/total.yml declares it double" + Environment.NewLine
            + "gold.total.value is double; gold/total.yml does not declare it"));
    }

    [Test]
    public void A_bronze_table_of_an_older_contract_is_told()
    {
        Project.Run();
        Project.Contract("bronze.reading", "id string", "moment string", "value string", "meter string");
        Assert.That(() => Project.Run(), Throws.TypeOf<FlowRunException>().With.Message.EqualTo(
            "energy/meters/prep/meters: task land: "
            + "bronze.reading has no column meter; bronze/reading.yml declares it string"));
    }
}
