using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace DuckDB.NET.Data;

/// <summary>One column of a result: reads values straight from the vectors of a chunk.</summary>
sealed unsafe class Column
{
    // Powers of ten as decimals: the largest scale of a DECIMAL that a C# decimal can hold is 28.
    const int LargestScale = 28;

    readonly NativeType _type;
    readonly NativeType _storage;
    readonly byte _scale;
    byte* _data;
    ulong* _validity;

    internal Column(ref NativeResult result, ulong index)
    {
        Name = Marshal.PtrToStringUTF8(NativeMethods.ColumnName(ref result, index)) ?? "";
        var logical = NativeMethods.ColumnLogicalType(ref result, index);
        _type = NativeMethods.TypeId(logical);
        if (_type == NativeType.Decimal)
        {
            _scale = NativeMethods.DecimalScale(logical);
            _storage = NativeMethods.DecimalStorage(logical);
        }
        NativeMethods.DestroyLogicalType(ref logical);
    }

    internal string Name { get; }

    internal string TypeName => _type.ToString();

    internal Type ClrType => _type switch
    {
        NativeType.Boolean => typeof(bool),
        NativeType.TinyInt => typeof(sbyte),
        NativeType.SmallInt => typeof(short),
        NativeType.Integer => typeof(int),
        NativeType.BigInt => typeof(long),
        NativeType.UTinyInt => typeof(byte),
        NativeType.USmallInt => typeof(ushort),
        NativeType.UInteger => typeof(uint),
        NativeType.UBigInt => typeof(ulong),
        NativeType.HugeInt => typeof(BigInteger),
        NativeType.Float => typeof(float),
        NativeType.Double => typeof(double),
        NativeType.Decimal => typeof(decimal),
        NativeType.Varchar => typeof(string),
        NativeType.Date => typeof(DateOnly),
        NativeType.Timestamp or NativeType.TimestampSeconds or NativeType.TimestampMilliseconds or NativeType.TimestampNanoseconds
            or NativeType.TimestampTz => typeof(DateTime),
        NativeType.SqlNull => typeof(object),
        _ => throw new NotSupportedException($"column {Name} has a type that the stand-in does not read ({(int)_type} in duckdb.h); cast it to VARCHAR"),
    };

    internal void Attach(nint vector)
    {
        _data = NativeMethods.VectorData(vector);
        _validity = NativeMethods.VectorValidity(vector);
    }

    internal bool IsNull(int row) =>
        _type == NativeType.SqlNull || (_validity is not null && (_validity[row / 64] >> (row % 64) & 1) == 0);

    internal object Value(int row) => IsNull(row) ? DBNull.Value : _type switch
    {
        NativeType.Boolean => _data[row] != 0,
        NativeType.TinyInt => ((sbyte*)_data)[row],
        NativeType.SmallInt => ((short*)_data)[row],
        NativeType.Integer => ((int*)_data)[row],
        NativeType.BigInt => ((long*)_data)[row],
        NativeType.UTinyInt => _data[row],
        NativeType.USmallInt => ((ushort*)_data)[row],
        NativeType.UInteger => ((uint*)_data)[row],
        NativeType.UBigInt => ((ulong*)_data)[row],
        NativeType.HugeInt => Huge(row),
        NativeType.Float => ((float*)_data)[row],
        NativeType.Double => ((double*)_data)[row],
        NativeType.Decimal => Decimal(row),
        NativeType.Varchar => Text(row),
        NativeType.Date => DateOnly.FromDateTime(DateTime.UnixEpoch).AddDays(((int*)_data)[row]),
        NativeType.Timestamp or NativeType.TimestampTz => Time(row, TimeSpan.TicksPerMicrosecond),
        NativeType.TimestampSeconds => Time(row, TimeSpan.TicksPerSecond),
        NativeType.TimestampMilliseconds => Time(row, TimeSpan.TicksPerMillisecond),
        NativeType.TimestampNanoseconds => new DateTime(DateTime.UnixEpoch.Ticks + (((long*)_data)[row] / 100), DateTimeKind.Unspecified),
        _ => throw new NotSupportedException($"cannot read {ClrType}"),
    };

    DateTime Time(int row, long ticks) => new(DateTime.UnixEpoch.Ticks + (((long*)_data)[row] * ticks), DateTimeKind.Unspecified);

    // duckdb_hugeint: lower 64 bits, then the signed upper 64.
    BigInteger Huge(int row) => new BigInteger(((long*)_data)[(2 * row) + 1]) * (BigInteger.One << 64) + ((ulong*)_data)[2 * row];

    decimal Decimal(int row)
    {
        var unscaled = _storage switch
        {
            NativeType.SmallInt => ((short*)_data)[row],
            NativeType.Integer => ((int*)_data)[row],
            NativeType.BigInt => ((long*)_data)[row],
            _ => Huge(row),
        };
        return _scale > LargestScale
            ? throw new NotSupportedException($"column {Name} has a scale of {_scale}, above the {LargestScale} of a C# decimal; cast it to VARCHAR")
            : Scaled((decimal)unscaled, _scale);
    }

    static decimal Scaled(decimal unscaled, byte scale)
    {
        var bits = decimal.GetBits(unscaled);
        return new decimal(bits[0], bits[1], bits[2], unscaled < 0, scale);
    }

    // duckdb_string_t: a length, then up to 12 bytes in place, else 4 bytes of prefix and a pointer.
    string Text(int row)
    {
        var entry = _data + (row * 16);
        var length = BinaryPrimitives.ReadInt32LittleEndian(new ReadOnlySpan<byte>(entry, 4));
        var start = length <= 12 ? entry + 4 : *(byte**)(entry + 8);
        return Encoding.UTF8.GetString(start, length);
    }
}
