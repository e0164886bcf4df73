namespace Platform.Tests.Runtime.Local.Engine;

/// <summary>Each function with the result that Spark's documentation or its rules give.</summary>
public class PreludeTests
{
    [TestCase("date_add(date '2016-07-30', 1)", "2016-07-31")]
    [TestCase("date_sub(date '2016-07-30', 1)", "2016-07-29")]
    [TestCase("add_months(date '2016-08-31', 1)", "2016-09-30")]
    [TestCase("datediff(date '2009-07-31', date '2009-07-30')", "1")]
    [TestCase("datediff(timestamp '2009-07-31 01:00:00', timestamp '2009-07-30 23:00:00')", "1")]
    [TestCase("unix_timestamp(timestamp '1970-01-01 00:00:10.9')", "10")]
    [TestCase("unix_timestamp(timestamp '1969-12-31 23:59:59.5')", "0")]
    [TestCase("unix_millis(timestamp '1970-01-01 00:00:01.5')", "1500")]
    [TestCase("timestamp_seconds(1230219000)", "2008-12-25T15:30:00")]
    [TestCase("timestamp_seconds(1230219000.123e0)", "2008-12-25T15:30:00.123")]
    [TestCase("timestamp_millis(1230219000123)", "2008-12-25T15:30:00.123")]
    [TestCase("to_timestamp(timestamp '2016-12-31 00:12:00')", "2016-12-31T00:12:00")]
    [TestCase("from_utc_timestamp(timestamp '2016-08-31 00:00:00', 'Asia/Seoul')", "2016-08-31T09:00:00")]
    [TestCase("to_utc_timestamp(timestamp '2016-08-31 00:00:00', 'Asia/Seoul')", "2016-08-30T15:00:00")]
    [TestCase("typeof(current_timestamp())", "TIMESTAMP")]
    [TestCase("get_json_object('{\"a\":{\"b\":\"x\"}}', '$.a.b')", "x")]
    [TestCase("get_json_object('{\"a\":[\"x\",\"y\"]}', '$.a[1]')", "y")]
    [TestCase("get_json_object('{\"a\":1}', '$.b')", "-")]
    [TestCase("cast(sequence(1, 5) as varchar)", "[1, 2, 3, 4, 5]")]
    [TestCase("cast(sequence(5, 1, -2) as varchar)", "[5, 3, 1]")]
    [TestCase("try_divide(3, 2)", "1.5")]
    [TestCase("try_divide(1, 0)", "-")]
    [TestCase("pmod(10, 3)", "1")]
    [TestCase("pmod(-10, 3)", "2")]
    [TestCase("round(2.5e0, 0)", "3")]
    [TestCase("round(1.005e0, 2)", "1.01")]
    [TestCase("round(-2.675e0, 2)", "-2.68")]
    [TestCase("round(0.285e0, 2)", "0.29")]
    [TestCase("instr('SparkSQL', 'SQL')", "6")]
    [TestCase("locate('bar', 'foobarbar')", "4")]
    [TestCase("lpad('hi', 5, '?')", "???hi")]
    [TestCase("lpad('hi', 1, '?')", "h")]
    [TestCase("regexp_extract('100-200', '([0-9]+)-([0-9]+)', 2)", "200")]
    [TestCase("regexp_extract('abc', '([0-9]+)', 1)", "")]
    [TestCase("regexp_replace('100-200', '([0-9]+)', 'num')", "num-num")]
    [TestCase("sha2('Spark', 256)", "529bc3b07127ecb7e53a4dcf1991d9152c24537d919178022b2c42657f79a26b")]
    [TestCase("startswith('Spark SQL', 'Spark')", "true")]
    [TestCase("endswith('Spark SQL', 'SQL')", "true")]
    [TestCase("substring('Spark SQL', 5)", "k SQL")]
    [TestCase("pmod(datediff(date '2022-01-02', date '1970-01-05'), 7)", "6")]
    public void A_function_gives_what_Spark_gives(string expression, string expected) =>
        Assert.That(One($"select {expression}"), Is.EqualTo(expected));

    [TestCase("cast(collect_list(x) as varchar)", "[1, 2, 1]")]
    [TestCase("cast(sort_array(collect_set(x)) as varchar)", "[1, 2]")]
    [TestCase("cast(sort_array(collect_list(x)) as varchar)", "[1, 1, 2]")]
    [TestCase("percentile(x, 0.75)", "1.5")]
    [TestCase("count_if(x = 1)", "2")]
    public void An_aggregate_leaves_nulls_out_as_Spark_does(string expression, string expected) =>
        Assert.That(One($"select {expression} from (values (1), (2), (null), (1)) as v(x)"), Is.EqualTo(expected));

    [Test]
    public void A_list_becomes_rows()
    {
        using var warehouse = new TestWarehouse();
        Assert.That(
            warehouse.Rows(
                "select explode(sequence(timestamp '2022-01-01 00:00:00', timestamp '2022-01-01 02:00:00', interval "
                + "1 hour)) as t"),
            Is.EqualTo(new[] { "2022-01-01T00:00:00", "2022-01-01T01:00:00", "2022-01-01T02:00:00" }));
    }

    [Test]
    public void Nulls_come_first_going_up_and_last_going_down()
    {
        using var warehouse = new TestWarehouse();
        Assert.That(
            warehouse.Rows("select x from (values (1), (null)) as v(x) order by x"),
            Is.EqualTo(new[] { "-", "1" }));
        Assert.That(
            warehouse.Rows("select x from (values (1), (null)) as v(x) order by x desc"),
            Is.EqualTo(new[] { "1", "-" }));
    }

    [Test]
    public void A_hash_of_another_length_is_refused() =>
        Assert.That(() => One("select sha2('a', 512)"), Throws.Exception.With.Message.Contains("sha2: only 256 bits"));

    static string One(string sql)
    {
        using var warehouse = new TestWarehouse();
        return warehouse.Rows(sql).Single();
    }
}
