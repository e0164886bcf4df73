namespace Platform.Mesh.Contracts;

/// <summary>The types of portable SQL, as contracts and flow.json write them.</summary>
public static class ColumnType
{
    /// <summary>Each of them; the second number of a decimal is at most the first, which is at most 38.</summary>
    internal const string Pattern =
        @"^(string|int|bigint|double|boolean|date|timestamp|decimal\(([1-9]|[12]\d|3[0-8]),(\d|[12]\d|3[0-8])\))$";

    /// <summary>All, for messages.</summary>
    internal const string Allowed =
        "string, int, bigint, double, boolean, date, timestamp, decimal(p,s) without a space";

    /// <summary>What the contract's standard calls a type.</summary>
    public static string Logical(string type) => type.Split('(')[0] switch
    {
        "int" or "bigint" => "integer",
        "double" or "decimal" => "number",
        var same => same,
    };
}
