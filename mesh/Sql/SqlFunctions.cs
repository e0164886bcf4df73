using System.Collections.Frozen;

namespace Platform.Mesh.Sql;

/// <summary>
/// The functions that mean the same on both engines, alone or with a macro of prelude.sql. A function that is not here
/// is refused: that is what makes "it runs" and "it means the same" one thing.
/// </summary>
static class SqlFunctions
{
    /// <summary>Functions and the words that may stand before a bracket.</summary>
    internal static readonly FrozenSet<string> Allowed = FrozenSet.ToFrozenSet(
    [
        // words of the grammar
        "in", "and", "or", "not", "on", "as", "by", "when", "then", "else", "case", "from", "join", "using", "over",
        "filter", "group", "exists", "values",
        "select", "where", "having", "qualify", "between", "union", "all", "except", "intersect", "sets", "rollup",
        "cube", "any", "with", "for", "pivot", "unpivot",
        "decimal", "identifier", "tblproperties", "insert", "distinct", "set", "tags",
        // types and nulls
        "cast", "try_cast", "coalesce", "nullif", "greatest", "least",
        // time
        "date_trunc", "extract", "last_day", "next_day", "make_date", "make_timestamp", "year", "month", "day",
        "hour", "minute", "second", "quarter", "weekofyear",
        "dayofyear", "date_add", "date_sub", "add_months", "datediff", "unix_timestamp", "unix_millis",
        "timestamp_seconds", "timestamp_millis", "to_timestamp",
        "from_utc_timestamp", "to_utc_timestamp", "current_timestamp",
        // aggregates and windows
        "count", "sum", "avg", "min", "max", "stddev", "stddev_samp", "stddev_pop", "variance", "var_samp", "var_pop",
        "corr", "covar_pop", "covar_samp", "median",
        "mode", "percentile_cont", "percentile", "percentile_approx", "regr_slope", "regr_intercept", "regr_r2",
        "count_if", "max_by", "min_by", "any_value", "bool_and",
        "bool_or", "approx_count_distinct", "collect_list", "collect_set", "array_agg", "row_number", "rank",
        "dense_rank", "percent_rank", "ntile", "lag", "lead",
        "first_value", "last_value", "grouping",
        // numbers
        "abs", "floor", "ceil", "ceiling", "round", "bround", "sign", "sqrt", "power", "pow", "exp", "ln", "log10",
        "log2", "sin", "cos", "tan", "asin", "acos", "atan", "atan2",
        "radians", "degrees", "pi", "pmod", "mod", "try_divide", "isnan",
        // text
        "length", "upper", "lower", "trim", "ltrim", "rtrim", "left", "right", "substring", "replace", "translate",
        "lpad", "reverse", "repeat", "instr", "locate",
        "position", "contains", "startswith", "endswith", "regexp_extract", "regexp_replace", "md5", "sha2",
        "concat_ws",
        // JSON and arrays
        "get_json_object", "explode", "sequence", "sort_array",
    ]);
}
