using Platform.Local.Engine;
using static Platform.Local.Engine.Warehouse;

namespace Platform.Local.Compare;

/// <summary>A column of one side.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Stored">Its type there, as DuckDB reads it, in small letters.</param>
sealed record ComparedColumn(string Name, string Stored)
{
    /// <summary>
    /// The type that is compared. Spark's Parquet says of its timestamps that they are UTC, a database does not; and
    /// Spark has no whole number as wide as DuckDB's sums.
    /// </summary>
    internal string Type => Stored switch
    {
        "timestamp with time zone" => "timestamp",
        "hugeint" => "decimal(38,0)",
        _ => PortableType.Of(Stored),
    };

    /// <summary>Whether its numbers may differ in their last digits.</summary>
    internal bool IsNear => Type == "double";

    /// <summary>Its name in SQL.</summary>
    internal string Sql => Quoted(Name);

    /// <summary>Its value in SQL, in the type that is compared.</summary>
    internal string Value => Stored switch
    {
        "timestamp with time zone" => $"make_timestamp(epoch_us({Sql}))",
        "hugeint" => $"cast({Sql} as decimal(38,0))",
        _ => Sql,
    };
}
