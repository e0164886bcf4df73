using System.Runtime.InteropServices;

namespace DuckDB.NET.Data;

/// <summary>duckdb.h: struct duckdb_result; only the last field is in use, the others keep the size that calls by value need.</summary>
[StructLayout(LayoutKind.Sequential)]
struct NativeResult
{
    ulong _columnCount;
    ulong _rowCount;
    ulong _rowsChanged;
    nint _columns;
    nint _error;
    nint _data;
}
