using System.Collections.Frozen;

namespace Platform.Mesh.Sql;

/// <summary>Where each token of a statement stands: in which brackets, and in which clause within them.</summary>
sealed class SqlScopes
{
    static readonly FrozenSet<string> Clauses = FrozenSet.ToFrozenSet(
    [
        "select", "from", "where", "on", "having", "group", "order", "limit", "values", "using", "set", "when",
        "unpivot", "union", "intersect", "except",
    ]);

    readonly SqlStatement statement;
    readonly int[] openings;
    readonly string[] clauses;

    internal SqlScopes(SqlStatement statement)
    {
        this.statement = statement;
        (openings, clauses) = (new int[statement.Tokens.Count], new string[statement.Tokens.Count]);
        var stack = new Stack<(int Opening, string Clause)>([(-1, "")]);
        var cases = 0;
        for (var at = 0; at < statement.Tokens.Count; at++)
        {
            var token = statement.Tokens[at];
            if (statement.IsSymbol(at, ")") && stack.Count > 1)
            {
                stack.Pop();
            }
            cases += token.IsWord("case") ? 1 : token.IsWord("end") ? -1 : 0;
            if (token.Kind == SqlTokenKind.Word && Clauses.Contains(token.Text) && Starts(at, cases))
            {
                stack.Push((stack.Pop().Opening, token.Text));
            }
            (openings[at], clauses[at]) = stack.Peek();
            if (statement.IsSymbol(at, "("))
            {
                stack.Push((at, ""));
            }
        }
    }

    /// <summary>The clause that a token stands in, such as select; brackets without a clause are part of one.</summary>
    internal string Clause(int at)
    {
        while (clauses[at].Length == 0 && openings[at] >= 0)
        {
            at = openings[at];
        }
        return clauses[at];
    }

    /// <summary>The bracket that a token stands in, or -1.</summary>
    internal int Opening(int at) => openings[at];

    /// <summary>The items of the list that starts at a token: first and last token of each.</summary>
    internal IEnumerable<(int First, int Last)> Items(int start)
    {
        var first = start;
        for (var at = start; at <= statement.Tokens.Count; at++)
        {
            if (at < statement.Tokens.Count && openings[at] > openings[start])
            {
                continue;
            }
            var ends = at == statement.Tokens.Count
                || openings[at] < openings[start]
                || clauses[at] != clauses[start];
            if (ends || statement.IsSymbol(at, ","))
            {
                yield return (first, at - 1);
                first = at + 1;
            }
            if (ends)
            {
                yield break;
            }
        }
    }

    // `within group`, the WHEN of a CASE and a function such as right are no clauses.
    bool Starts(int at, int cases) => statement.Tokens[at].Text switch
    {
        "group" or "order" => statement.Has(at + 1, "by"),
        "when" => cases == 0,
        _ => true,
    };
}
