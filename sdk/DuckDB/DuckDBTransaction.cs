using System.Data;
using System.Data.Common;

namespace DuckDB.NET.Data;

/// <summary>A transaction of one connection; disposed without a commit it is rolled back.</summary>
public sealed class DuckDBTransaction : DbTransaction
{
    readonly DuckDBConnection _connection;
    bool _finished;

    internal DuckDBTransaction(DuckDBConnection connection)
    {
        _connection = connection;
        _connection.Execute("BEGIN TRANSACTION");
    }

    /// <inheritdoc/>
    public override IsolationLevel IsolationLevel => IsolationLevel.Snapshot;

    /// <inheritdoc/>
    protected override DbConnection DbConnection => _connection;

    /// <inheritdoc/>
    public override void Commit() => Finish("COMMIT");

    /// <inheritdoc/>
    public override void Rollback() => Finish("ROLLBACK");

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing && !_finished && _connection.State == ConnectionState.Open)
        {
            Rollback();
        }
        base.Dispose(disposing);
    }

    void Finish(string statement)
    {
        if (_finished)
        {
            throw new InvalidOperationException("the transaction has already been committed or rolled back");
        }
        _finished = true;
        _connection.Execute(statement);
    }
}
