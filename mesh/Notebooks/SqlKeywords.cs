using System.Collections.Frozen;

namespace Platform.Mesh.Notebooks;

/// <summary>The words of a query that are no names.</summary>
static class SqlKeywords
{
    internal static readonly FrozenSet<string> All = FrozenSet.ToFrozenSet(
    [
        "all", "and", "as", "asc", "between", "by", "case", "cross", "current", "day", "days", "desc", "distinct",
        "else", "end", "except", "exists", "extract", "false", "filter", "first", "following", "from", "full", "group",
        "having", "hour", "hours", "in", "inner", "intersect", "interval", "is", "join", "last", "left", "like",
        "limit", "minute", "minutes", "month", "months", "not", "null", "nulls", "on", "or", "order", "outer", "over",
        "partition", "preceding", "range", "right", "row", "rows", "select", "then", "true", "unbounded", "union",
        "using", "values", "when", "where", "with",
    ]);
}
