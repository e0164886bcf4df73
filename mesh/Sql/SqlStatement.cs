using Platform.Mesh.Faults;

namespace Platform.Mesh.Sql;

/// <summary>One statement of a file.</summary>
/// <param name="File">The file that it stands in.</param>
/// <param name="Source">The text of the whole file, which the tokens point into.</param>
/// <param name="Tokens">Its tokens, without the semicolon; at least one.</param>
public sealed record SqlStatement(string File, string Source, IReadOnlyList<SqlToken> Tokens)
{
    /// <summary>The line that it starts on.</summary>
    public int Line => Tokens[0].Line;

    /// <summary>Whether the tokens from a position on are these words.</summary>
    public bool Has(int at, params ReadOnlySpan<string> words)
    {
        if (at < 0 || at + words.Length > Tokens.Count)
        {
            return false;
        }
        for (var index = 0; index < words.Length; index++)
        {
            if (!Tokens[at + index].IsWord(words[index]))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Whether the token at a place is a symbol.</summary>
    public bool IsSymbol(int at, string symbol) => at >= 0 && at < Tokens.Count && Tokens[at].IsSymbol(symbol);

    /// <summary>The position of the bracket that closes the one at a position, or the last position.</summary>
    public int Closing(int open)
    {
        var depth = 0;
        for (var at = open; at < Tokens.Count; at++)
        {
            depth += Tokens[at].IsSymbol("(") ? 1 : Tokens[at].IsSymbol(")") ? -1 : 0;
            if (depth == 0)
            {
                return at;
            }
        }
        return Tokens.Count - 1;
    }

    /// <summary>The arguments of the call at a position: first and last token of each.</summary>
    public IReadOnlyList<(int First, int Last)> Arguments(int call)
    {
        var (arguments, close, depth, first) = (new List<(int, int)>(), Closing(call + 1), 0, call + 2);
        for (var at = call + 2; at <= close; at++)
        {
            if (depth == 0 && (at == close || IsSymbol(at, ",")))
            {
                arguments.Add((first, at - 1));
                first = at + 1;
            }
            depth += IsSymbol(at, "(") ? 1 : IsSymbol(at, ")") ? -1 : 0;
        }
        return close == call + 2 ? [] : arguments;
    }

    /// <summary>Whether a call, or a word of the grammar, stands before the bracket that follows a position.</summary>
    public bool IsCall(int at) => at >= 0 && Tokens[at].Kind == SqlTokenKind.Word
        && Tokens[at].Text is not ("where" or "and" or "or" or "not" or "select" or "on" or "when" or "having");

    /// <summary>The first place of a word outside of brackets, from a position on; -1 where there is none.</summary>
    public int Top(string word, int from)
    {
        var depth = 0;
        for (var at = from; at < Tokens.Count; at++)
        {
            depth += IsSymbol(at, "(") ? 1 : IsSymbol(at, ")") ? -1 : 0;
            if (depth == 0 && Tokens[at].IsWord(word))
            {
                return at;
            }
        }
        return -1;
    }

    /// <summary>Whether a column is another one, a number or a cast, not the result of arithmetic.</summary>
    public bool Casts(string name)
    {
        var at = Enumerable.Range(1, Tokens.Count - 1).FirstOrDefault(place => Has(place - 1, "as", name));
        return at == 0
            || (IsSymbol(at - 2, ")") && (IsSymbol(at - 3, ")") || IsSymbol(at - 4, ",")))
            || IsSymbol(at - 3, ",")
            || Has(at - 3, "select");
    }

    /// <summary>A fault at the line of a token.</summary>
    public Fault Fault(int at, string sentence) =>
        Faults.Fault.OfSql(File, Tokens[Math.Min(at, Tokens.Count - 1)].Line, sentence);
}
