using Platform.Mesh.Flows;

namespace Platform.Local.Compare;

/// <summary>What two tables of one name have come to.</summary>
/// <param name="Table">The table.</param>
/// <param name="Status">How they differ.</param>
/// <param name="Rows">The rows of A and of B; 0 where they were not counted, for columns or types differ.</param>
/// <param name="Differing">How many rows differ, or only one side has.</param>
/// <param name="Details">A line for each difference of columns and types, and for the first rows.</param>
public sealed record TableDifference(
    TableName Table, TableStatus Status, (long A, long B) Rows, long Differing, IReadOnlyList<string> Details)
{
    /// <summary>The status as it is printed: EQUAL, COL_DIFF, DTYPE_DIFF, COUNT_DIFF, ROW_DIFF.</summary>
    public string Word => Status switch
    {
        TableStatus.Equal => "EQUAL",
        TableStatus.ColDiff => "COL_DIFF",
        TableStatus.DtypeDiff => "DTYPE_DIFF",
        TableStatus.CountDiff => "COUNT_DIFF",
        _ => "ROW_DIFF",
    };
}
