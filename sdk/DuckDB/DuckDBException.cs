using System.Data.Common;

namespace DuckDB.NET.Data;

/// <summary>An error that DuckDB reports; the message is the engine's own.</summary>
public class DuckDBException : DbException
{
    /// <summary>Makes an exception with the engine's message.</summary>
    public DuckDBException(string message)
        : base(message)
    {
    }
}
