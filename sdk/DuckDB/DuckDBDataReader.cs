using System.Collections;
using System.Data.Common;

namespace DuckDB.NET.Data;

/// <summary>Reads the rows of a command, chunk by chunk. A DATE is a <see cref="DateOnly"/>, a TIMESTAMP a <see cref="DateTime"/> of unspecified kind, a HUGEINT a BigInteger.</summary>
public sealed class DuckDBDataReader : DbDataReader
{
    readonly StatementList _statements;
    NativeResult _result;
    Column[] _columns = [];
    nint _chunk;
    int _size;
    int _row = -1;
    long _affected = -1;
    bool _closed;
    bool? _first;

    internal DuckDBDataReader(DuckDBCommand command)
    {
        _statements = new StatementList(command);
        try
        {
            NextResult();
        }
        catch
        {
            Close();
            throw;
        }
    }

    /// <inheritdoc/>
    public override int Depth => 0;

    /// <inheritdoc/>
    public override int FieldCount => _columns.Length;

    /// <inheritdoc/>
    public override bool HasRows => _first ?? (_first = FetchChunk()).Value;

    /// <inheritdoc/>
    public override bool IsClosed => _closed;

    /// <summary>Rows inserted, updated, merged or deleted so far; -1 when no statement changes rows.</summary>
    public override int RecordsAffected => (int)Math.Min(_affected, int.MaxValue);

    /// <inheritdoc/>
    public override object this[int ordinal] => GetValue(ordinal);

    /// <inheritdoc/>
    public override object this[string name] => GetValue(GetOrdinal(name));

    /// <inheritdoc/>
    public override bool NextResult()
    {
        // The result type DUCKDB_RESULT_TYPE_CHANGED_ROWS of duckdb.h.
        const int changedRows = 1;
        Release();
        if (!_statements.ExecuteNext(out _result))
        {
            return false;
        }
        if (NativeMethods.ReturnType(_result) == changedRows)
        {
            _affected = Math.Max(_affected, 0) + (long)NativeMethods.RowsChanged(ref _result);
        }
        _columns = [.. Enumerable.Range(0, (int)NativeMethods.ColumnCount(ref _result)).Select(index => new Column(ref _result, (ulong)index))];
        return true;
    }

    /// <inheritdoc/>
    public override bool Read()
    {
        if (!HasRows)
        {
            return false;
        }
        if (++_row < _size)
        {
            return true;
        }
        if (!FetchChunk())
        {
            _first = false;
            return false;
        }
        _row = 0;
        return true;
    }

    /// <inheritdoc/>
    public override void Close()
    {
        if (!_closed)
        {
            Release();
            _statements.Dispose();
            _closed = true;
        }
    }

    /// <inheritdoc/>
    public override object GetValue(int ordinal) => _columns[ordinal].Value(Row());

    /// <inheritdoc/>
    public override bool IsDBNull(int ordinal) => _columns[ordinal].IsNull(Row());

    /// <inheritdoc/>
    public override int GetValues(object[] values)
    {
        var count = Math.Min(values.Length, FieldCount);
        for (var ordinal = 0; ordinal < count; ordinal++)
        {
            values[ordinal] = GetValue(ordinal);
        }
        return count;
    }

    /// <inheritdoc/>
    public override string GetName(int ordinal) => _columns[ordinal].Name;

    /// <inheritdoc/>
    public override int GetOrdinal(string name)
    {
        var ordinal = Array.FindIndex(_columns, column => column.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        return ordinal >= 0 ? ordinal : throw new IndexOutOfRangeException($"the result has no column {name}");
    }

    /// <inheritdoc/>
    public override string GetDataTypeName(int ordinal) => _columns[ordinal].TypeName;

    /// <inheritdoc/>
    public override Type GetFieldType(int ordinal) => _columns[ordinal].ClrType;

    /// <inheritdoc/>
    public override T GetFieldValue<T>(int ordinal) => (T)NotNull(ordinal);

    /// <inheritdoc/>
    public override bool GetBoolean(int ordinal) => (bool)NotNull(ordinal);

    /// <inheritdoc/>
    public override byte GetByte(int ordinal) => (byte)NotNull(ordinal);

    /// <inheritdoc/>
    public override short GetInt16(int ordinal) => (short)NotNull(ordinal);

    /// <inheritdoc/>
    public override int GetInt32(int ordinal) => (int)NotNull(ordinal);

    /// <inheritdoc/>
    public override long GetInt64(int ordinal) => (long)NotNull(ordinal);

    /// <inheritdoc/>
    public override float GetFloat(int ordinal) => (float)NotNull(ordinal);

    /// <inheritdoc/>
    public override double GetDouble(int ordinal) => (double)NotNull(ordinal);

    /// <inheritdoc/>
    public override decimal GetDecimal(int ordinal) => (decimal)NotNull(ordinal);

    /// <inheritdoc/>
    public override string GetString(int ordinal) => (string)NotNull(ordinal);

    /// <inheritdoc/>
    public override DateTime GetDateTime(int ordinal) => (DateTime)NotNull(ordinal);

    /// <inheritdoc/>
    public override IEnumerator GetEnumerator() => new DbEnumerator(this, closeReader: false);

    /// <summary>Not read by the stand-in.</summary>
    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) => throw Unread();

    /// <summary>Not read by the stand-in.</summary>
    public override char GetChar(int ordinal) => throw Unread();

    /// <summary>Not read by the stand-in.</summary>
    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) => throw Unread();

    /// <summary>Not read by the stand-in.</summary>
    public override Guid GetGuid(int ordinal) => throw Unread();

    static NotSupportedException Unread() => new("the stand-in reads numbers, text, dates and times; cast the column to one of them");

    int Row() => _row >= 0 && _row < _size ? _row : throw new InvalidOperationException("no row is current; call Read first");

    object NotNull(int ordinal) => GetValue(ordinal) switch
    {
        DBNull => throw new InvalidCastException($"column {GetName(ordinal)} is null"),
        var value => value,
    };

    bool FetchChunk()
    {
        if (_chunk != 0)
        {
            NativeMethods.DestroyChunk(ref _chunk);
        }
        _chunk = NativeMethods.FetchChunk(_result);
        _size = _chunk == 0 ? 0 : (int)NativeMethods.ChunkSize(_chunk);
        for (var index = 0; index < _columns.Length && _size > 0; index++)
        {
            _columns[index].Attach(NativeMethods.ChunkVector(_chunk, (ulong)index));
        }
        return _size > 0;
    }

    void Release()
    {
        if (_chunk != 0)
        {
            NativeMethods.DestroyChunk(ref _chunk);
        }
        NativeMethods.DestroyResult(ref _result);
        _columns = [];
        (_size, _row, _first) = (0, -1, null);
    }
}
