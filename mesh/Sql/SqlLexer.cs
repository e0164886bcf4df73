using Platform.Mesh.Faults;

namespace Platform.Mesh.Sql;

/// <summary>Cuts a file into tokens and refuses each character that the two engines read differently.</summary>
sealed class SqlLexer
{
    // The longest first. Everything else that SQL engines know (`[`, `^`, `::`, `->`, `{`) is refused.
    static readonly string[] Symbols =
        ["<>", "!=", "<=", ">=", "||", "(", ")", ",", ".", ";", "+", "-", "*", "/", "%", "=", "<", ">"];

    static readonly Dictionary<string, string> Refused = new()
    {
        ["\""] = "a double-quoted word is text on Spark and a name on DuckDB; write text in single quotes, names plain",
        ["`"] = "DuckDB knows no backticks; write the name plain",
        ["["] = "array subscripts start at 0 on Spark and at 1 on DuckDB",
        ["^"] = "`^` is exclusive-or on Spark and power on DuckDB; write power(x, y)",
        ["{"] = "`{` is not portable; a parameter is written :name",
        ["$"] = "`$` is not portable; a parameter is written :name",
        ["::"] = "`::` is not in the portable subset; write cast(x as type)",
    };

    readonly string file;
    readonly string source;
    readonly List<Fault> faults;
    int position;
    int line = 1;

    SqlLexer(string file, string source, List<Fault> faults) =>
        (this.file, this.source, this.faults) = (file, source, faults);

    /// <summary>The tokens of a file; comments and blanks are left out, faults are added to the list.</summary>
    internal static List<SqlToken> Read(string file, string source, List<Fault> faults)
    {
        var lexer = new SqlLexer(file, source, faults);
        var tokens = new List<SqlToken>();
        while (lexer.Next() is { } token)
        {
            tokens.Add(token);
        }
        return tokens;
    }

    SqlToken? Next()
    {
        while (SkipBlanks())
        {
            var start = position;
            var token = source[start] switch
            {
                '\'' => Text(),
                ':' when IsLetter(start + 1) && !EndsWord(start - 1) => Parameter(),
                _ when IsLetter(start) => Token(SqlTokenKind.Word, WordEnd(start), text => text.ToLowerInvariant()),
                _ when char.IsAsciiDigit(source[start]) || (source[start] == '.' && IsDigit(start + 1)) => Number(),
                _ => Symbol(),
            };
            if (token is not null)
            {
                return token;
            }
        }
        return null;
    }

    bool SkipBlanks()
    {
        while (position < source.Length)
        {
            if (char.IsWhiteSpace(source[position]))
            {
                Advance(position + 1);
            }
            else if (At("--"))
            {
                Advance(EndOf("\n", position));
            }
            else if (At("/*"))
            {
                Advance(EndOf("*/", position + 2));
            }
            else
            {
                return true;
            }
        }
        return false;
    }

    SqlToken? Text()
    {
        var (start, first, end) = (position, line, position + 1);
        while (end < source.Length && (source[end] != '\'' || (end + 1 < source.Length && source[end + 1] == '\'')))
        {
            end += source[end] == '\'' ? 2 : 1;
        }
        if (end >= source.Length)
        {
            Refuse("a text in single quotes has no end");
            Advance(source.Length);
            return null;
        }
        var text = source[(start + 1)..end];
        if (text.Contains('\''))
        {
            Refuse(SqlRules.Rule("quote in a text"));
        }
        if (text.Contains('\\'))
        {
            Refuse(SqlRules.Rule("backslash"));
        }
        Advance(end + 1);
        return new SqlToken(SqlTokenKind.Text, text, first, start, end + 1);
    }

    SqlToken Parameter()
    {
        var start = position;
        var end = WordEnd(start + 1);
        Advance(end);
        return new SqlToken(SqlTokenKind.Parameter, source[(start + 1)..end], line, start, end);
    }

    SqlToken Number()
    {
        var end = position;
        while (IsDigit(end) || (end < source.Length && source[end] == '.'))
        {
            end++;
        }
        if (end < source.Length
            && source[end] is 'e' or 'E'
            && (IsDigit(end + 1) || (end + 1 < source.Length && source[end + 1] is '+' or '-' && IsDigit(end + 2))))
        {
            end += 2;
            while (IsDigit(end))
            {
                end++;
            }
        }
        if (IsLetter(end))
        {
            Refuse($"a number with letters after it ({source[position..WordEnd(end)]}) is not portable; cast it");
            end = WordEnd(end);
        }
        return Token(SqlTokenKind.Number, end, text => text);
    }

    SqlToken? Symbol()
    {
        if (Array.Find(Symbols, At) is { } symbol)
        {
            return Token(SqlTokenKind.Symbol, position + symbol.Length, text => text);
        }
        var refused = At("::") ? "::" : source[position..(position + 1)];
        Refuse(Refused.GetValueOrDefault(refused) ?? $"`{refused}` is not in the portable subset");
        // What stands in quotes of another kind is a name or a text, not tokens.
        var end = position + refused.Length;
        Advance(refused is "\"" or "`" ? EndOf(refused, end) : end);
        return null;
    }

    SqlToken Token(SqlTokenKind kind, int end, Func<string, string> text)
    {
        var token = new SqlToken(kind, text(source[position..end]), line, position, end);
        Advance(end);
        return token;
    }

    void Advance(int end)
    {
        line += source.AsSpan(position, end - position).Count('\n');
        position = end;
    }

    void Refuse(string sentence) => faults.Add(Fault.OfSql(file, line, sentence));

    bool At(string text) => string.CompareOrdinal(source, position, text, 0, text.Length) == 0;

    int EndOf(string text, int from) =>
        source.IndexOf(text, from, StringComparison.Ordinal) is >= 0 and var found
            ? found + text.Length
            : source.Length;

    int WordEnd(int from)
    {
        while (IsLetter(from) || IsDigit(from))
        {
            from++;
        }
        return from;
    }

    bool IsLetter(int at) => at < source.Length && (char.IsAsciiLetter(source[at]) || source[at] == '_');

    bool EndsWord(int at) => at >= 0 && (IsLetter(at) || IsDigit(at));

    bool IsDigit(int at) => at < source.Length && char.IsAsciiDigit(source[at]);
}
