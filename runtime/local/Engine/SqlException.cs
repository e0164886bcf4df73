using Platform.Mesh.Faults;

namespace Platform.Local.Engine;

/// <summary>What DuckDB or a run refuses in a SQL file; the fault names file and line.</summary>
public sealed class SqlException(Fault fault, Exception? inner = null) : Exception(fault.Message, inner);
