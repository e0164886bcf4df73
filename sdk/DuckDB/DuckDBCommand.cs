using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace DuckDB.NET.Data;

/// <summary>One or more statements, run in order; parameters are `$name` or `?`.</summary>
public class DuckDBCommand : DbCommand
{
    /// <summary>Makes a command without text or connection.</summary>
    public DuckDBCommand()
    {
    }

    /// <summary>Makes a command with its text.</summary>
    public DuckDBCommand(string commandText) => CommandText = commandText;

    /// <inheritdoc/>
    [AllowNull]
    public override string CommandText { get; set => field = value ?? ""; } = "";

    /// <inheritdoc/>
    public override int CommandTimeout { get; set; }

    /// <inheritdoc/>
    public override CommandType CommandType { get; set; } = CommandType.Text;

    /// <inheritdoc/>
    public override bool DesignTimeVisible { get; set; }

    /// <inheritdoc/>
    public override UpdateRowSource UpdatedRowSource { get; set; }

    /// <summary>The connection that runs the command.</summary>
    public new DuckDBConnection? Connection { get; set; }

    /// <summary>The values of the parameters.</summary>
    public new DuckDBParameterCollection Parameters { get; } = [];

    /// <inheritdoc/>
    protected override DbConnection? DbConnection
    {
        get => Connection;
        set => Connection = (DuckDBConnection?)value;
    }

    /// <inheritdoc/>
    protected override DbParameterCollection DbParameterCollection => Parameters;

    /// <inheritdoc/>
    protected override DbTransaction? DbTransaction { get; set; }

    /// <summary>Interrupts the statement that is running on the connection.</summary>
    public override void Cancel()
    {
        if (Connection is { State: ConnectionState.Open } connection)
        {
            NativeMethods.Interrupt(connection.Handle);
        }
    }

    /// <summary>Runs every statement; the number of rows that they changed, together.</summary>
    public override int ExecuteNonQuery()
    {
        using var reader = ExecuteReader();
        while (reader.NextResult())
        {
        }
        return reader.RecordsAffected;
    }

    /// <inheritdoc/>
    public override object? ExecuteScalar()
    {
        using var reader = ExecuteReader();
        return reader.Read() ? reader.GetValue(0) : null;
    }

    /// <summary>Runs the first statement and gives its rows; the next ones run by <see cref="DuckDBDataReader.NextResult"/>.</summary>
    public new DuckDBDataReader ExecuteReader() => new(this);

    /// <summary>Statements are prepared when they run; nothing to do.</summary>
    public override void Prepare()
    {
    }

    /// <inheritdoc/>
    protected override DbParameter CreateDbParameter() => new DuckDBParameter();

    /// <inheritdoc/>
    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => ExecuteReader();
}
