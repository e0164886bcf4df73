using Platform.Mesh.Contracts;

namespace Platform.Mesh.Limits;

/// <summary>The text of a cell as it is judged: without spaces around it, a word in small letters.</summary>
static class CellText
{
    /// <summary>The expression in SQL.</summary>
    /// <param name="column">The column; without limits its text stays as it is.</param>
    internal static string Of(ContractColumn column) => column switch
    {
        { Values.Count: > 0 } => $"lower(trim({column.Name}))",
        { Numbers: null, Times: null } => column.Name,
        _ => $"trim({column.Name})",
    };
}
