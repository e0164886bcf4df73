using Platform.Mesh.Sql;

namespace Platform.Local.Engine;

/// <summary>What DuckDB or the portable subset refuses; each fault names file and line.</summary>
public sealed class SqlException(IReadOnlyList<SqlFault> faults, Exception? inner = null) : Exception(string.Join(Environment.NewLine, faults), inner)
{
    internal SqlException(SqlFault fault, Exception? inner = null)
        : this([fault], inner)
    {
    }

    /// <summary>Every fault.</summary>
    public IReadOnlyList<SqlFault> Faults { get; } = faults;
}
