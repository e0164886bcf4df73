namespace Platform.Mesh.Sql;

/// <summary>Cuts a file into tokens and refuses each character that the two engines read differently.</summary>
sealed class SqlLexer
{
    // The longest first. Everything else that SQL engines know (`[`, `^`, `::`, `->`, `{`) is refused.
    static readonly string[] Symbols = ["<>", "!=", "<=", ">=", "||", "(", ")", ",", ".", ";", "+", "-", "*", "/", "%", "=", "<", ">"];

    static readonly Dictionary<char, string> Refused = new()
    {
        ['"'] = "a double-quoted word is text on Spark and a name on DuckDB; write text in single quotes, names plain",
        ['`'] = "DuckDB knows no backticks; write the name plain",
        ['['] = "array subscripts start at 0 on Spark and at 1 on DuckDB",
        ['^'] = "`^` is exclusive-or on Spark and power on DuckDB; write power(x, y)",
        ['{'] = "`{` is not portable; a parameter is written :name",
        ['$'] = "`$` is not portable; a parameter is written :name",
    };

    readonly string _file;
    readonly string _source;
    readonly List<SqlFault> _faults;
    int _position;
    int _line = 1;

    SqlLexer(string file, string source, List<SqlFault> faults) => (_file, _source, _faults) = (file, source, faults);

    /// <summary>The tokens of a file; comments and blanks are left out, faults are added to the list.</summary>
    internal static List<SqlToken> Read(string file, string source, List<SqlFault> faults)
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
            var start = _position;
            var token = _source[start] switch
            {
                '\'' => Text(),
                ':' when IsLetter(start + 1) => Parameter(),
                _ when IsLetter(start) => Token(SqlTokenKind.Word, WordEnd(start), text => text.ToLowerInvariant()),
                _ when char.IsAsciiDigit(_source[start]) || (_source[start] == '.' && IsDigit(start + 1)) => Number(),
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
        while (_position < _source.Length)
        {
            if (char.IsWhiteSpace(_source[_position]))
            {
                Advance(_position + 1);
            }
            else if (At("--"))
            {
                Advance(EndOf("\n", _position));
            }
            else if (At("/*"))
            {
                Advance(EndOf("*/", _position + 2));
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
        var (start, line, end) = (_position, _line, _position + 1);
        while (end < _source.Length && (_source[end] != '\'' || (end + 1 < _source.Length && _source[end + 1] == '\'')))
        {
            end += _source[end] == '\'' ? 2 : 1;
        }
        if (end >= _source.Length)
        {
            Fault("a text in single quotes has no end");
            Advance(_source.Length);
            return null;
        }
        var text = _source[(start + 1)..end].Replace("''", "'");
        if (text.Contains('\\'))
        {
            Fault("a backslash in a text is an escape on Spark and a character on DuckDB; in a pattern write a class such as [0-9] or [.]");
        }
        Advance(end + 1);
        return new SqlToken(SqlTokenKind.Text, text, line, start, end + 1);
    }

    SqlToken Parameter()
    {
        var start = _position;
        var end = WordEnd(start + 1);
        Advance(end);
        return new SqlToken(SqlTokenKind.Parameter, _source[(start + 1)..end].ToLowerInvariant(), _line, start, end);
    }

    SqlToken Number()
    {
        var end = _position;
        while (IsDigit(end) || (end < _source.Length && _source[end] == '.'))
        {
            end++;
        }
        if (end < _source.Length && _source[end] is 'e' or 'E' && (IsDigit(end + 1) || (end + 1 < _source.Length && _source[end + 1] is '+' or '-' && IsDigit(end + 2))))
        {
            end += 2;
            while (IsDigit(end))
            {
                end++;
            }
        }
        if (IsLetter(end))
        {
            Fault($"a number with letters after it ({_source[_position..WordEnd(end)]}) is not portable; cast it");
            end = WordEnd(end);
        }
        return Token(SqlTokenKind.Number, end, text => text);
    }

    SqlToken? Symbol()
    {
        if (Array.Find(Symbols, At) is { } symbol)
        {
            return Token(SqlTokenKind.Symbol, _position + symbol.Length, text => text);
        }
        var character = _source[_position];
        Fault(Refused.GetValueOrDefault(character) ?? $"`{character}` is not in the portable subset");
        Advance(_position + 1);
        return null;
    }

    SqlToken Token(SqlTokenKind kind, int end, Func<string, string> text)
    {
        var token = new SqlToken(kind, text(_source[_position..end]), _line, _position, end);
        Advance(end);
        return token;
    }

    void Advance(int end)
    {
        _line += _source.AsSpan(_position, end - _position).Count('\n');
        _position = end;
    }

    void Fault(string message) => _faults.Add(new SqlFault(_file, _line, message));

    bool At(string text) => string.CompareOrdinal(_source, _position, text, 0, text.Length) == 0;

    int EndOf(string text, int from) => _source.IndexOf(text, from, StringComparison.Ordinal) is >= 0 and var found ? found + text.Length : _source.Length;

    int WordEnd(int from)
    {
        while (IsLetter(from) || IsDigit(from))
        {
            from++;
        }
        return from;
    }

    bool IsLetter(int at) => at < _source.Length && (char.IsAsciiLetter(_source[at]) || _source[at] == '_');

    bool IsDigit(int at) => at < _source.Length && char.IsAsciiDigit(_source[at]);
}
