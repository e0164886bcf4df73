using System.Runtime.InteropServices;

namespace DuckDB.NET.Data;

/// <summary>The parsed statements of a command; each is prepared only when its turn comes, for it may need what the one before made.</summary>
sealed class StatementList : IDisposable
{
    static readonly DateTime Epoch = DateTime.UnixEpoch;

    readonly DuckDBCommand _command;
    readonly nint _connection;
    readonly ulong _count;
    nint _statements;
    ulong _next;

    internal StatementList(DuckDBCommand command)
    {
        _command = command;
        _connection = (command.Connection ?? throw new InvalidOperationException("the command has no connection")).Handle;
        _count = NativeMethods.ExtractStatements(_connection, command.CommandText, out _statements);
        var error = Marshal.PtrToStringUTF8(NativeMethods.ExtractError(_statements));
        if (_count == 0 && !string.IsNullOrEmpty(error))
        {
            Dispose();
            throw new DuckDBException(error);
        }
    }

    /// <summary>Runs the next statement; false when none is left.</summary>
    internal bool ExecuteNext(out NativeResult result)
    {
        result = default;
        if (_next >= _count)
        {
            return false;
        }
        var state = NativeMethods.PrepareExtracted(_connection, _statements, _next++, out var prepared);
        try
        {
            DuckDBConnection.Check(state, Marshal.PtrToStringUTF8(NativeMethods.PrepareError(prepared)) ?? "cannot prepare the statement");
            Bind(prepared);
            if (NativeMethods.ExecutePrepared(prepared, out result) != 0)
            {
                var message = Marshal.PtrToStringUTF8(NativeMethods.ResultError(ref result)) ?? "the statement failed";
                NativeMethods.DestroyResult(ref result);
                throw new DuckDBException(message);
            }
        }
        finally
        {
            NativeMethods.DestroyPrepare(ref prepared);
        }
        return true;
    }

    public void Dispose() => NativeMethods.DestroyExtracted(ref _statements);

    void Bind(nint prepared)
    {
        var count = NativeMethods.ParameterCount(prepared);
        for (ulong index = 1; index <= count; index++)
        {
            var pointer = NativeMethods.ParameterName(prepared, index);
            var name = Marshal.PtrToStringUTF8(pointer) ?? "";
            NativeMethods.Free(pointer);
            var found = _command.Parameters.IndexOf(name);
            if (found < 0 && ulong.TryParse(name, out var position) && position <= (ulong)_command.Parameters.Count)
            {
                found = (int)position - 1;
            }
            if (found < 0)
            {
                throw new InvalidOperationException($"no value for the parameter {name}");
            }
            DuckDBConnection.Check(BindValue(prepared, index, _command.Parameters[found].Value), $"cannot bind the parameter {name}");
        }
    }

    static int BindValue(nint prepared, ulong index, object? value) => value switch
    {
        null or DBNull => NativeMethods.BindNull(prepared, index),
        bool flag => NativeMethods.BindBoolean(prepared, index, flag),
        sbyte or byte or short or ushort or int or uint or long => NativeMethods.BindInt64(prepared, index, Convert.ToInt64(value)),
        float or double => NativeMethods.BindDouble(prepared, index, Convert.ToDouble(value)),
        string text => NativeMethods.BindVarchar(prepared, index, text),
        DateOnly date => NativeMethods.BindDate(prepared, index, date.DayNumber - DateOnly.FromDateTime(Epoch).DayNumber),
        DateTime time => NativeMethods.BindTimestamp(prepared, index, (time.Ticks - Epoch.Ticks) / TimeSpan.TicksPerMicrosecond),
        _ => throw new NotSupportedException($"a parameter of type {value.GetType()} cannot be bound; pass a number, a string, a date or a time"),
    };
}
