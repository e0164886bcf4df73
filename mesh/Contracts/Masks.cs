namespace Platform.Mesh.Contracts;

/// <summary>
/// The masks that a contract can name. Each is a function of the value and of whether the caller may see people, so
/// that both engines can be asked what a caller sees; only the function around it asks Unity Catalog who calls.
/// </summary>
public static class Masks
{
    /// <summary>What filters rows: those that the column says are of nobody's business are left out.</summary>
    public static Mask Rows { get; } =
        new("rows", ["boolean"], "sees or not coalesce(value, false)", "rows in which it is true are left out");

    /// <summary>All, in the order of their names.</summary>
    public static IReadOnlyList<Mask> All { get; } =
    [
        new("hidden", ["string", "int", "bigint", "double", "date", "timestamp"], "case when sees then value end",
            "nothing"),
        new("initial", ["string"], "case when sees then value else left(value, 1) || '***' end", "the first letter"),
        new("year", ["date"], "case when sees then value else make_date(year(value), 1, 1) end",
            "the first of January of its year"),
    ];

    /// <summary>The mask of that name; null where there is none.</summary>
    public static Mask? Find(string? name) => All.FirstOrDefault(mask => mask.Name == name);
}
