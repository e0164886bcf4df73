namespace Platform.Local.Engine;

/// <summary>The types of portable SQL, as DuckDB calls them.</summary>
static class PortableType
{
    /// <summary>The portable name of a type; one that has none keeps DuckDB's, and is no declared one.</summary>
    /// <param name="type">As DuckDB has it, in small letters.</param>
    internal static string Of(string type) => type switch
    {
        "varchar" => "string",
        "integer" => "int",
        _ => type.Replace(" ", "", StringComparison.Ordinal),
    };
}
