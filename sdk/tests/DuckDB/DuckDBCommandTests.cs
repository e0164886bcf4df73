using DuckDB.NET.Data;
using static Platform.Sdk.Tests.DuckDB.DuckDBConnectionTests;

namespace Platform.Sdk.Tests.DuckDB;

public class DuckDBCommandTests
{
    [Test]
    public void Statements_run_in_order_and_see_what_the_one_before_made()
    {
        using var connection = Open();
        Assert.That(Run(connection, "create table t (i int); insert into t values (1), (2); update t set i = 3 where i = 2"), Is.EqualTo(3));
        Assert.That(Scalar(connection, "select sum(i) from t")?.ToString(), Is.EqualTo("4"));
    }

    [Test]
    public void A_command_that_changes_no_rows_gives_minus_one()
    {
        using var connection = Open();
        Assert.That(Run(connection, "select 1"), Is.EqualTo(-1));
    }

    [Test]
    public void The_rows_that_an_insert_and_a_merge_write_are_counted()
    {
        using var connection = Open();
        Assert.That(Run(connection, "create table t (i bigint); insert into t select range from range(5)"), Is.EqualTo(5));
        Assert.That(Run(connection, "merge into t using (select range as i from range(3, 9)) s on t.i = s.i when matched then update set * when not matched then insert *"), Is.EqualTo(6));
    }

    [Test]
    public void Parameters_are_bound_by_name()
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = "select $text || '!', $number + 1, $share * 2, $flag, $day, $time, $nothing";
        foreach (var (name, value) in new (string, object?)[]
        {
            ("text", "é'x"), ("number", 41L), ("share", 0.25), ("flag", true), ("day", new DateOnly(2022, 2, 28)),
            ("time", new DateTime(1969, 7, 20, 20, 17, 40)), ("nothing", null),
        })
        {
            command.Parameters.Add(new DuckDBParameter(name, value));
        }
        using var reader = command.ExecuteReader();
        Assert.That(reader.Read());
        var values = new object[7];
        reader.GetValues(values);
        Assert.That(values, Is.EqualTo(new object[]
        {
            "é'x!", 42L, 0.5, true, new DateOnly(2022, 2, 28), new DateTime(1969, 7, 20, 20, 17, 40), DBNull.Value,
        }));
    }

    [Test]
    public void Parameters_are_bound_by_position()
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = "select ? - ?";
        command.Parameters.Add(new DuckDBParameter(44L));
        command.Parameters.Add(new DuckDBParameter(2L));
        Assert.That(command.ExecuteScalar(), Is.EqualTo(42L));
    }

    [Test]
    public void A_parameter_without_a_value_is_refused_by_name()
    {
        using var connection = Open();
        Assert.That(() => Scalar(connection, "select $missing"), Throws.InvalidOperationException.With.Message.EqualTo("no value for the parameter missing"));
    }

    [TestCase("selct 1", "syntax error")]
    [TestCase("select * from nowhere", "nowhere does not exist")]
    [TestCase("select cast('x' as int)", "Could not convert string 'x' to INT32")]
    [TestCase("select error('told')", "told")]
    public void An_error_of_the_engine_is_an_exception_with_its_message(string sql, string message)
    {
        using var connection = Open();
        Assert.That(() => Scalar(connection, sql), Throws.TypeOf<DuckDBException>().With.Message.Contains(message));
        Assert.That(Scalar(connection, "select 1"), Is.EqualTo(1), "the connection goes on");
    }

    [Test]
    public async Task A_running_statement_can_be_cancelled()
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = "select count(*) from range(1000000000) a, range(1000000000) b where a.range * b.range % 7 = 3";
        var running = Task.Run(command.ExecuteScalar);
        while (!running.IsCompleted)
        {
            command.Cancel();
            await Task.WhenAny(running, Task.Delay(20));
        }
        Assert.That(async () => await running, Throws.TypeOf<DuckDBException>().With.Message.Contains("Interrupted"));
    }
}
