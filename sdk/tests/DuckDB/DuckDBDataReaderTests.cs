using System.Numerics;
using static Platform.Sdk.Tests.DuckDB.DuckDBConnectionTests;

namespace Platform.Sdk.Tests.DuckDB;

public class DuckDBDataReaderTests
{
    static readonly TestCaseData[] Values =
    [
        new("true", true),
        new("(-128)::tinyint", (sbyte)-128),
        new("32767::smallint", (short)32767),
        new("-7", -7),
        new("9223372036854775807", long.MaxValue),
        new("255::utinyint", (byte)255),
        new("65535::usmallint", (ushort)65535),
        new("4294967295::uinteger", uint.MaxValue),
        new("18446744073709551615::ubigint", ulong.MaxValue),
        new("(-170141183460469231731687303715884105728)::hugeint", BigInteger.Parse("-170141183460469231731687303715884105728")),
        new("1.5::float", 1.5f),
        new("0.1::double", 0.1),
        new("1.25::decimal(4,2)", 1.25m),
        new("-12345.678::decimal(9,3)", -12345.678m),
        new("-0.00000001::decimal(18,8)", -0.00000001m),
        new("79228162514264337593.54395::decimal(38,5)", 79228162514264337593.54395m),
        new("'twelve bytes'", "twelve bytes"),
        new("'thirteen byte'", "thirteen byte"),
        new("''", ""),
        new("'électricité €'", "électricité €"),
        new("date '2022-12-31'", new DateOnly(2022, 12, 31)),
        new("timestamp '2022-12-31 23:59:59.123456'", new DateTime(2022, 12, 31, 23, 59, 59).AddMicroseconds(123456)),
        new("timestamp_s '1969-12-31 23:59:59'", new DateTime(1969, 12, 31, 23, 59, 59)),
        new("timestamp_ms '2022-01-01 00:00:00.5'", new DateTime(2022, 1, 1).AddMilliseconds(500)),
        new("timestamp_ns '2022-01-01 00:00:00.0000005'", new DateTime(2022, 1, 1).AddTicks(5)),
        new("timestamptz '2022-01-01 01:00:00+01'", new DateTime(2022, 1, 1)),
        new("null", DBNull.Value),
        new("null::double", DBNull.Value),
    ];

    [TestCaseSource(nameof(Values))]
    public void A_value_of_each_type_is_read(string sql, object expected)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"select {sql} as value";
        using var reader = command.ExecuteReader();
        Assert.That(reader.Read());
        Assert.That(reader["value"], Is.EqualTo(expected).And.TypeOf(expected.GetType()));
        Assert.That(reader.Read(), Is.False);
    }

    [Test]
    public void A_type_that_is_not_read_says_what_to_do()
    {
        using var connection = Open();
        Assert.That(() => Scalar(connection, "select [1, 2] as list"), Throws.TypeOf<NotSupportedException>().With.Message.Contains("column list").And.Message.Contains("cast it to VARCHAR"));
    }

    [Test]
    public void Rows_of_many_chunks_come_in_order_with_their_nulls()
    {
        const int rows = 10_000;
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"select range as i, case when range % 3 = 0 then null else 'row number ' || range end as text from range({rows}) order by 1";
        using var reader = command.ExecuteReader();
        Assert.That(reader.HasRows);
        var read = 0;
        for (; reader.Read(); read++)
        {
            Assert.That(reader.GetInt64(0), Is.EqualTo(read));
            Assert.That(reader.IsDBNull(1) ? null : reader.GetString(1), Is.EqualTo(read % 3 == 0 ? null : $"row number {read}"));
        }
        Assert.That(read, Is.EqualTo(rows));
        Assert.That(reader.Read(), Is.False, "a reader that has ended stays ended");
    }

    [Test]
    public void An_empty_result_has_columns_and_no_rows()
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = "select 1 as a, 'x' as b where false";
        using var reader = command.ExecuteReader();
        Assert.That((reader.FieldCount, reader.GetName(1), reader.GetFieldType(1), reader.HasRows, reader.Read()), Is.EqualTo((2, "b", typeof(string), false, false)));
    }

    [Test]
    public void Each_statement_has_its_result()
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = "select 1; select 2, 3";
        using var reader = command.ExecuteReader();
        Assert.That(reader.FieldCount, Is.EqualTo(1));
        Assert.That(reader.NextResult());
        Assert.That(reader.Read());
        Assert.That((reader.GetInt32(0), reader.GetInt32(1)), Is.EqualTo((2, 3)));
        Assert.That(reader.NextResult(), Is.False);
    }

    [Test]
    public void A_null_is_not_a_number()
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = "select null::int as missing";
        using var reader = command.ExecuteReader();
        reader.Read();
        Assert.That(() => reader.GetInt32(0), Throws.TypeOf<InvalidCastException>().With.Message.EqualTo("column missing is null"));
    }
}
