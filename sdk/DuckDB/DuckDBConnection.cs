using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace DuckDB.NET.Data;

/// <summary>A connection to an embedded database: `DataSource=file.duckdb` or `DataSource=:memory:`; every other key of the connection string is a DuckDB setting.</summary>
public class DuckDBConnection : DbConnection
{
    nint _database;
    nint _connection;

    /// <summary>Makes a closed connection.</summary>
    public DuckDBConnection()
    {
    }

    /// <summary>Makes a closed connection with its connection string.</summary>
    public DuckDBConnection(string connectionString) => ConnectionString = connectionString;

    /// <inheritdoc/>
    [AllowNull]
    public override string ConnectionString { get; set => field = value ?? ""; } = "";

    /// <inheritdoc/>
    public override string Database => Path.GetFileNameWithoutExtension(DataSource);

    /// <inheritdoc/>
    public override string DataSource => Settings().FirstOrDefault(IsDataSource).Value ?? ":memory:";

    /// <inheritdoc/>
    public override string ServerVersion => Marshal.PtrToStringUTF8(NativeMethods.LibraryVersion()) ?? "";

    /// <inheritdoc/>
    public override ConnectionState State => _connection == 0 ? ConnectionState.Closed : ConnectionState.Open;

    internal nint Handle => _connection != 0 ? _connection : throw new InvalidOperationException("the connection is not open");

    /// <inheritdoc/>
    public override void Open()
    {
        if (State == ConnectionState.Open)
        {
            throw new InvalidOperationException("the connection is already open");
        }
        Check(NativeMethods.CreateConfig(out var config), "cannot make a DuckDB configuration");
        try
        {
            foreach (var (name, value) in Settings().Where(setting => !IsDataSource(setting)))
            {
                Check(NativeMethods.SetConfig(config, name, value), $"unknown DuckDB setting {name}={value}");
            }
            var state = NativeMethods.Open(DataSource, out _database, config, out var error);
            var message = Marshal.PtrToStringUTF8(error);
            NativeMethods.Free(error);
            Check(state, message ?? $"cannot open {DataSource}");
        }
        finally
        {
            NativeMethods.DestroyConfig(ref config);
        }
        Check(NativeMethods.Connect(_database, out _connection), $"cannot connect to {DataSource}");
    }

    /// <inheritdoc/>
    public override void Close()
    {
        NativeMethods.Disconnect(ref _connection);
        NativeMethods.Close(ref _database);
    }

    /// <inheritdoc/>
    public override void ChangeDatabase(string databaseName) => Execute($"USE \"{databaseName.Replace("\"", "\"\"")}\"");

    /// <summary>Begins a transaction.</summary>
    public new DuckDBTransaction BeginTransaction() => new(this);

    /// <summary>Makes a command on this connection.</summary>
    public new DuckDBCommand CreateCommand() => new() { Connection = this };

    /// <inheritdoc/>
    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => BeginTransaction();

    /// <inheritdoc/>
    protected override DbCommand CreateDbCommand() => CreateCommand();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        Close();
        base.Dispose(disposing);
    }

    internal void Execute(string statement)
    {
        using var command = CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    internal static void Check(int state, string message)
    {
        if (state != 0)
        {
            throw new DuckDBException(message);
        }
    }

    Dictionary<string, string> Settings()
    {
        var builder = new DbConnectionStringBuilder { ConnectionString = ConnectionString };
        return builder.Keys.Cast<string>().ToDictionary(key => key, key => (string)builder[key]);
    }

    static bool IsDataSource(KeyValuePair<string, string> setting) =>
        setting.Key.Replace(" ", "").Equals("datasource", StringComparison.OrdinalIgnoreCase);
}
