using Platform.Mesh.Contracts;
using static Platform.Mesh.Limits.LimitWords;

namespace Platform.Mesh.Limits;

/// <summary>The view <c>updates_typed</c>.</summary>
static class TypedRowsSql
{
    const string Own = "_file, _modified, _row, _batch, _train, _rescued";

    /// <summary>The statement that makes it.</summary>
    /// <param name="columns">The columns of the contract.</param>
    internal static string View(IReadOnlyList<ContractColumn> columns) => $"""
        create or replace temp view updates_typed as
        with texts as (
          select
            {List(columns.Select(column => $"{CellText.Of(column)} as {column.Name}"))},
            {Own}
          from updates
        ),
        words as (
          select
            {List(Names(columns).Concat(Names(columns.Where(IsTime)).Select(TextForms.InOtherWords)))},
            {Own}
          from texts
        ),
        typed as (
          select
            {List(columns.SelectMany(Typed))},
            {Own}
          from words
        )
        select
          {List(columns.SelectMany(Held), 2)},
          {Own},
          case
            {string.Join("\n    ", columns.SelectMany(Reasons).Concat(Units(columns)))}
          end as _aside
        from typed{RelativeSql.Join(columns)};

        """;

    static IEnumerable<string> Names(IEnumerable<ContractColumn> columns) => columns.Select(column => column.Name);

    static bool IsTime(ContractColumn column) => column.Times is not null;

    static IEnumerable<string> Typed(ContractColumn column) => column switch
    {
        { Times: not null } =>
        [
            $"{TextForms.AsTime(column.Name)} as {column.Name}",
            $"{TextForms.Zone(column.Name)} as {column.Name}_zone",
            $"{column.Name} as {column.Name}_text",
        ],
        { Numbers: not null } => [$"{TextForms.AsNumber(column.Name)} as {column.Name}"],
        _ => [column.Name],
    };

    static IEnumerable<string> Held(ContractColumn column) => column switch
    {
        { Times: not null } => [column.Name, $"{column.Name}_text"],
        { Numbers.SetsRowAside: false } => [$"case when {Within(column)} then {column.Name} end as {column.Name}"],
        _ => [column.Name],
    };

    static string Within(ContractColumn column) =>
        $"{column.Name} >= {Double(column.Numbers!.Minimum)} and {column.Name} <= {Double(column.Numbers.Maximum)}";

    static IEnumerable<string> Reasons(ContractColumn column)
    {
        var name = column.Name;
        if (column.Times is { } times)
        {
            var outside = $"then 'time outside {times.Earliest} to {times.Ahead} after its file'";
            yield return $"when {name} is null and regexp_extract({name}_text, '{TextForms.OtherYear}', 0) <> ''\n"
                + $"      {outside}";
            yield return $"when {name} is null then 'no time'";
            yield return $"when {name}_zone = '' then 'time without a zone'";
            yield return $"when {TextForms.IsNotUtc($"{name}_zone")} then 'time is not UTC'";
            yield return $"when {name} < timestamp '{times.Earliest} 00:00:00'\n"
                + $"      or {name} > _modified + interval {times.Ahead}\n"
                + $"      {outside}";
        }
        if (column.Values.Count > 0)
        {
            yield return $"when coalesce({name}, '') = '' then 'no {Name(column)}'";
            yield return $"when {name} not in ('{string.Join("', '", column.Values)}')\n"
                + $"      then 'unknown {Name(column)} ' || {name}";
        }
        if (column.Numbers is { SetsRowAside: true })
        {
            yield return $"when {name} is null then 'a value is missing or not a number'";
            yield return $"when not ({Within(column)}) then '{Name(column)} {Outside(column)}'";
        }
        foreach (var reason in RelativeSql.Reasons(column))
        {
            yield return reason;
        }
    }

    // A row in which two numbers or more are a thousand times too small, or too large, and fewer are right.
    static IEnumerable<string> Units(IReadOnlyList<ContractColumn> columns)
    {
        foreach (var unit in columns.Where(BadCellsSql.TellsUnit).GroupBy(column => column.Unit))
        {
            var other = Sum(unit.Select(column => OtherUnit.Shows(
                column.Name,
                Double(column.Numbers!.Minimum),
                Double(column.Numbers.Maximum))));
            yield return $"when {other}\n      > greatest({Sum(unit.Select(Within))}, 1)\n"
                + $"      then 'in another unit than {unit.Key}'";
        }
    }

    static string Sum(IEnumerable<string> conditions) =>
        string.Join("\n        + ", conditions.Select(condition => $"case when {condition} then 1 else 0 end"));

    static string List(IEnumerable<string> items, int indent = 4) =>
        string.Join($",\n{new string(' ', indent)}", items);
}
