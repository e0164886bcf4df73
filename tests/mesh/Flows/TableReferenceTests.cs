namespace Platform.Tests.Mesh.Flows;

public sealed class TableReferenceTests
{
    [TestCase("silver.load", null, "silver", "load", "silver_load")]
    [TestCase("weather.gold.daily_mean", "weather", "gold", "daily_mean", "weather__gold_daily_mean")]
    public void A_table_is_read_as_written_and_as_its_parameter(
        string text,
        string? project,
        string layer,
        string table,
        string parameter)
    {
        var reference = new TableReference(project, new(layer, table));

        Assert.That(TableReference.TryParse(text), Is.EqualTo(reference));
        Assert.That(TableReference.TryParseParameter(parameter), Is.EqualTo(reference));
        Assert.That(reference.Parameter, Is.EqualTo(parameter));
        Assert.That($"{reference}", Is.EqualTo(text));
    }

    [TestCase("load")]
    [TestCase("a.b.c.d")]
    [TestCase("silver.")]
    [TestCase("silver.2021")]
    public void Anything_else_is_no_table(string text) => Assert.That(TableReference.TryParse(text), Is.Null);

    [TestCase("seed")]
    [TestCase("_x")]
    [TestCase("silver_")]
    public void A_word_is_no_parameter_of_a_table(string text) =>
        Assert.That(TableReference.TryParseParameter(text), Is.Null);
}
