namespace Platform.Local.Compare;

/// <summary>How two tables of one name differ: the first of these that holds.</summary>
public enum TableStatus
{
    /// <summary>Columns, types and rows are equal.</summary>
    Equal,

    /// <summary>The columns or their order differ, or one side has no such table.</summary>
    ColDiff,

    /// <summary>A column has another type.</summary>
    DtypeDiff,

    /// <summary>The number of rows differs.</summary>
    CountDiff,

    /// <summary>As many rows, and some of them differ.</summary>
    RowDiff,
}
