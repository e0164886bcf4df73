namespace Platform.Tests.Infra.Components.Databricks.Flows;

public sealed class FullNamesTests : MeshTest
{
    [TestCase("silver_load")]
    [TestCase("gold_nothing")]
    public void A_report_reads_gold_tables_that_exist(string table)
    {
        Mesh.WithReport($"select 1 as time from identifier(:{table})\n");

        Assert.That(async () => await PreviewAsync(), Throws.Exception.With.Message.Contains(
            $"report/forecast.sql: got \"identifier(:{table})\"; allowed: identifier(:gold_<table>) "
            + "with a gold table that a flow of the project makes"));
    }
}
