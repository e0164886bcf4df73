namespace Platform.Mesh.Flows;

/// <summary>A table that a flow reads.</summary>
/// <param name="Project">The project of the same domain that makes it; null for the flow's own.</param>
/// <param name="Table">The table.</param>
public sealed record TableReference(string? Project, TableName Table)
{
    /// <summary>Its parameter in SQL: <c>silver_electricity</c>, <c>weather__gold_daily</c>.</summary>
    public string Parameter => Project is null ? Table.Parameter : $"{Project}__{Table.Parameter}";

    /// <summary><c>layer.table</c> or <c>project.layer.table</c>.</summary>
    public override string ToString() => Project is null ? $"{Table}" : $"{Project}.{Table}";

    /// <summary>Reads <c>layer.table</c> or <c>project.layer.table</c>; null when the text is neither.</summary>
    public static TableReference? TryParse(string text) => text.Split('.') switch
    {
        [var layer, var table] when IsName(layer) && IsName(table) => new(null, new(layer, table)),
        [var project, var layer, var table] when IsName(project) && IsName(layer) && IsName(table) =>
            new(project, new(layer, table)),
        _ => null,
    };

    /// <summary>Reads a parameter as SQL has it; null when it has not the form of a table's.</summary>
    /// <param name="parameter">Such as <c>silver_electricity</c>.</param>
    public static TableReference? TryParseParameter(string parameter)
    {
        var parts = parameter.Split("__", 2);
        var (project, rest) = parts.Length == 2 && parts[0].Length > 0 ? (parts[0], parts[1]) : (null, parameter);
        var cut = rest.IndexOf('_', StringComparison.Ordinal);
        return cut > 0 && cut < rest.Length - 1 ? new(project, new(rest[..cut], rest[(cut + 1)..])) : null;
    }

    static bool IsName(string text) =>
        text.Length > 0 && char.IsAsciiLetter(text[0]) && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
}
