using Platform.Local.Compare;

namespace Platform.Tests.Runtime.Local.Compare;

public class WarehouseComparisonTests
{
    const string Table = "create table gold.t (id bigint, name varchar, x double)";
    const string Rows = $"{Table}; insert into gold.t values (1, 'a', 0.5), (2, null, null), (3, 'c', 'inf')";

    static readonly CompareOptions ById = new()
    {
        Keys = flow => flow == "d/p/prep/f" ? [new(new TableName("gold", "t"), ["id"])] : [],
    };

    const string MadeByFlow = "insert into ledger.tasks values ('d/p/prep/f')";

    static string[] Compare(string a, string b, CompareOptions? options = null)
    {
        using var two = new TwoDatabases(a, b);
        return two.Compare(options);
    }

    [Test]
    public void Equal_tables_are_equal_in_whatever_order_their_rows_lie() => Assert.That(
        Compare(Rows, $"{Table}; insert into gold.t values (3, 'c', 'inf'), (1, 'a', 0.5), (2, null, null)"),
        Is.EqualTo(new[] { "gold.t EQUAL 3 3 0" }));

    [TestCase("create table gold.t (id bigint, title varchar, x double)",
        "only in A: name", "only in B: title")]
    [TestCase("create table gold.t (name varchar, id bigint, x double)",
        "the columns of A are id, name, x, those of B name, id, x")]
    [TestCase("create table gold.other (id bigint)", "only A has this table")]
    public void Other_columns_are_COL_DIFF(string b, params string[] details) => Assert.That(
        Compare(Rows, b).SkipWhile(line => line.StartsWith("gold.other", StringComparison.Ordinal)
            || line == "only B has this table"),
        Is.EqualTo(details.Prepend("gold.t COL_DIFF 0 0 0")));

    [Test]
    public void Another_type_is_DTYPE_DIFF() => Assert.That(
        Compare(Rows, "create table gold.t (id int, name varchar, x double)"),
        Is.EqualTo(new[] { "gold.t DTYPE_DIFF 0 0 0", "id is bigint in A, int in B" }));

    [Test]
    public void A_row_more_is_COUNT_DIFF_and_is_shown() => Assert.That(
        Compare(Rows, $"{Rows}; insert into gold.t values (4, 'd', 1)"),
        Is.EqualTo(new[] { "gold.t COUNT_DIFF 3 4 1", "only in B: id=4, name=d, x=1.0" }));

    [Test]
    public void The_same_row_twice_is_COUNT_DIFF() => Assert.That(
        Compare(Rows, $"{Rows}; insert into gold.t values (1, 'a', 0.5)"),
        Is.EqualTo(new[] { "gold.t COUNT_DIFF 3 4 1", "only in B: id=1, name=a, x=0.5" }));

    [Test]
    public void With_a_key_a_changed_row_is_ROW_DIFF_column_by_column() => Assert.That(
        Compare($"{Rows}; {MadeByFlow}", $"{Rows}; update gold.t set name = 'b', x = 2 where id = 2", ById),
        Is.EqualTo(new[] { "gold.t ROW_DIFF 3 3 1", "id=2: name NULL in A, b in B; x NULL in A, 2.0 in B" }));

    [Test]
    public void Without_a_key_rows_are_compared_whole() => Assert.That(
        Compare(Rows, $"{Rows}; update gold.t set name = 'b' where id = 2"),
        Is.EqualTo(new[]
        {
            "gold.t ROW_DIFF 3 3 2", "only in B: id=2, name=b, x=NULL", "only in A: id=2, name=NULL, x=NULL",
        }));

    [Test]
    public void Of_many_rows_the_first_five_are_shown() => Assert.That(
        Compare(
            "create table gold.t as select i as id, 1.5::double as x from range(20) r(i)",
            "create table gold.t as select i as id, 2.5::double as x from range(20) r(i)"),
        Is.EqualTo(Enumerable.Range(0, 5).Select(id => $"id={id}: x 1.5 in A, 2.5 in B")
            .Prepend("gold.t ROW_DIFF 20 20 20")));

    [TestCase("0.5000000001", ExpectedResult = "EQUAL")]
    [TestCase("0.500000001", ExpectedResult = "ROW_DIFF")]
    [TestCase("'inf'", ExpectedResult = "ROW_DIFF")]
    [TestCase("'nan'", ExpectedResult = "ROW_DIFF")]
    [TestCase("null", ExpectedResult = "ROW_DIFF")]
    public string Doubles_are_equal_up_to_a_billionth(string value) =>
        Compare(Rows, $"{Rows}; update gold.t set x = {value} where id = 1")[0].Split(' ')[1];

    [TestCase("x", ExpectedResult = "EQUAL")]
    [TestCase("gold.t.x", ExpectedResult = "EQUAL")]
    [TestCase("gold.other.x", ExpectedResult = "ROW_DIFF")]
    public string A_column_may_be_left_out(string column) =>
        Compare(Rows, $"{Rows}; update gold.t set x = 9", new() { Without = [column] })[0].Split(' ')[1];

    [Test]
    public void Only_the_tables_that_are_asked_for_are_compared_and_one_that_is_missing_is_refused()
    {
        var more = $"{Rows}; create table gold.u (id bigint)";
        Assert.That(Compare(more, more, new() { Tables = ["gold.u"] }), Is.EqualTo(new[] { "gold.u EQUAL 0 0 0" }));
        Assert.That(
            () => Compare(more, more, new() { Tables = ["gold.v"] }),
            Throws.TypeOf<FaultException>().With.Message.EqualTo(
                "platform diff-tables: --table: got \"gold.v\"; allowed: gold.t, gold.u"));
    }

    [Test]
    public void A_folder_of_Parquet_as_Spark_writes_it_is_a_side_too()
    {
        using var two = new TwoDatabases(
            "create table gold.t as select 1 as id, timestamp '2024-01-01 00:00:00' as at, 5::hugeint as n", "");
        var folder = Path.Combine(two.B, "gold.t");
        Directory.CreateDirectory(folder);
        using (var warehouse = new TestWarehouse())
        {
            warehouse.Execute($"""
                copy (select 1 as id, make_timestamptz(epoch_us(timestamp '2024-01-01 00:00:00')) as at,
                    5::decimal(38,0) as n) to '{folder}/part-0.parquet' (format parquet)
                """);
        }
        File.Delete(Path.Combine(two.B, "warehouse.duckdb"));
        Assert.That(two.Compare(), Is.EqualTo(new[] { "gold.t EQUAL 1 1 0" }));
    }
}
