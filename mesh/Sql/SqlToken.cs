namespace Platform.Mesh.Sql;

/// <summary>A token with its place in the file.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text; a word in lower case, a parameter without the colon.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Start">The position of its first character in the file.</param>
/// <param name="End">The position after its last character.</param>
public readonly record struct SqlToken(SqlTokenKind Kind, string Text, int Line, int Start, int End)
{
    /// <summary>Whether this is the given word (lower case).</summary>
    public bool IsWord(string word) => Kind == SqlTokenKind.Word && Text == word;

    /// <summary>Whether this is the given symbol.</summary>
    public bool IsSymbol(string symbol) => Kind == SqlTokenKind.Symbol && Text == symbol;
}
