using System.Data;
using DuckDB.NET.Data;

namespace Platform.Sdk.Tests.DuckDB;

public class DuckDBConnectionTests
{
    string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("duckdb").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void A_database_file_keeps_its_tables()
    {
        var file = Path.Combine(_folder, "kept.duckdb");
        using (var first = Open(file))
        {
            Run(first, "create table t as select 42 as answer");
        }
        using var second = Open(file);
        Assert.That(Scalar(second, "select answer from t"), Is.EqualTo(42));
    }

    [Test]
    public void Other_keys_of_the_connection_string_are_settings()
    {
        using var connection = new DuckDBConnection("Data Source=:memory:;memory_limit=64MB;threads=1");
        connection.Open();
        Assert.That(Scalar(connection, "select current_setting('threads')"), Is.EqualTo(1));
        Assert.That(Scalar(connection, "select current_setting('memory_limit')"), Is.EqualTo("61.0 MiB"));
    }

    [Test]
    public void An_unknown_setting_is_refused()
    {
        using var connection = new DuckDBConnection("DataSource=:memory:;no_such_setting=1");
        Assert.That(connection.Open, Throws.TypeOf<DuckDBException>().With.Message.Contains("no_such_setting"));
        Assert.That(connection.State, Is.EqualTo(ConnectionState.Closed));
    }

    [Test]
    public void A_file_that_is_no_database_is_refused_with_the_reason_of_the_engine()
    {
        var file = Path.Combine(_folder, "text.duckdb");
        File.WriteAllText(file, new string('x', 20_000));
        using var connection = new DuckDBConnection($"DataSource={file}");
        Assert.That(connection.Open, Throws.TypeOf<DuckDBException>().With.Message.Contains("not a valid DuckDB database file"));
    }

    [Test]
    public void The_library_is_the_version_that_the_packages_file_pins()
    {
        using var connection = Open();
        Assert.That(connection.ServerVersion, Is.EqualTo("v1.5.6"));
    }

    [Test]
    public void A_transaction_that_is_not_committed_leaves_nothing()
    {
        using var connection = Open();
        Run(connection, "create table t (i int)");
        using (connection.BeginTransaction())
        {
            Run(connection, "insert into t values (1); create table u (i int)");
        }
        Assert.That(Scalar(connection, "select count(*) from t"), Is.EqualTo(0L));
        Assert.That(Scalar(connection, "select count(*) from duckdb_tables()"), Is.EqualTo(1L));
    }

    [Test]
    public void A_committed_transaction_stays()
    {
        using var connection = Open();
        using (var transaction = connection.BeginTransaction())
        {
            Run(connection, "create table t as select 1 as i");
            transaction.Commit();
        }
        Assert.That(Scalar(connection, "select i from t"), Is.EqualTo(1));
    }

    internal static DuckDBConnection Open(string source = ":memory:")
    {
        var connection = new DuckDBConnection($"DataSource={source}");
        connection.Open();
        return connection;
    }

    internal static int Run(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }

    internal static object? Scalar(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
