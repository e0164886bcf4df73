using System.Globalization;
using Platform.Mesh.Contracts;
using Platform.Mesh.Flows;

namespace Platform.Mesh.Limits;

/// <summary>
/// The SQL that holds rows to the contract of the table that they are for: the views <c>checked</c> and <c>refused</c>,
/// made before the task's own SQL, which reads nothing else. <c>docs/flows.md</c> describes them.
/// </summary>
static class CheckedSql
{
    /// <summary>The statements.</summary>
    /// <param name="source">The table whose rows are held.</param>
    /// <param name="contract">The contract that they are held to.</param>
    internal static string Of(TableName source, ContractTable contract)
    {
        var columns = string.Join(",\n  ", contract.Properties.Select(column => column.Name));
        string[] reasons = [.. contract.Properties.SelectMany(Reasons)];
        var reason = reasons.Length == 0
            ? "cast(null as string)"
            : $"case\n    {string.Join("\n    ", reasons)}\n  end";
        return $"""
            -- Rows of {source} that keep the contract of {contract.Name}, the others with the reason; one row per row
            create or replace temp view held as
            select
              {columns},
              {reason} as reason
            from identifier(:{source.Parameter});
            create or replace temp view checked as
            select
              {columns}
            from held
            where reason is null;
            create or replace temp view refused as
            select
              {columns},
              reason
            from held
            where reason is not null;

            """.ReplaceLineEndings("\n");
    }

    static IEnumerable<string> Reasons(ContractColumn column)
    {
        var (name, options) = (column.Name, column.LogicalTypeOptions);
        if (column.Required)
        {
            yield return $"when {name} is null then 'no {name}'";
        }
        if (column.Enum.Count > 0)
        {
            var values = string.Join("', '", column.Enum.Select(one => one.Value));
            yield return $"when {name} not in ('{values}') then 'unknown {name} ' || {name}";
        }
        if (options?.Minimum is { } minimum)
        {
            yield return Bound(name, "<", minimum, "below");
        }
        if (options?.Maximum is { } maximum)
        {
            yield return Bound(name, ">", maximum, "above");
        }
    }

    static string Bound(string name, string sign, double bound, string word)
    {
        var number = bound.ToString("G15", CultureInfo.InvariantCulture);
        return $"when cast({name} as double) {sign} cast('{number}' as double) then '{name} {word} {number}'";
    }
}
