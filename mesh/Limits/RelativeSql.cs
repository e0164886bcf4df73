using Platform.Mesh.Contracts;
using Platform.Mesh.Flows;
using static Platform.Mesh.Limits.LimitWords;

namespace Platform.Mesh.Limits;

/// <summary>The limits that a catalogue sets, or another column of the row.</summary>
static class RelativeSql
{
    /// <summary>The join of <c>typed</c> with the catalogue, on a line of its own; empty where there is none.</summary>
    /// <param name="columns">The columns of the contract.</param>
    internal static string Join(IReadOnlyList<ContractColumn> columns)
    {
        if (columns.FirstOrDefault(column => column.Catalogue is not null) is not { } key)
        {
            return "";
        }
        var table = TableName.Parse(key.Catalogue!).Parameter;
        var taken = columns
            .Select(column => column.Within)
            .Where(within => within is { OfCatalogue: true })
            .Select(within => within!.Column)
            .Prepend(key.Name)
            .Distinct()
            .Select(name => $"{name} as catalogue_{name}");
        return $"\nleft join (select {string.Join(", ", taken)} from identifier(:{table})) as catalogue"
            + $"\n  on catalogue_{key.Name} = {key.Name}";
    }

    /// <summary>Why a row cannot be used, as branches of a CASE.</summary>
    internal static IEnumerable<string> Reasons(ContractColumn column)
    {
        var name = column.Name;
        if (column.Catalogue is not null)
        {
            yield return $"when catalogue_{name} is null then '{Unknown(column)}'";
        }
        if (column.Within is { } within)
        {
            var other = within.OfCatalogue ? $"catalogue_{within.Column}" : within.Column;
            var breaks = within.Minimum is null
                ? $"coalesce({name}, '') <> {other}"
                : $"{name} < {Double(within.Minimum)} * {other} or {name} > {Double(within.Maximum!)} * {other}";
            yield return $"when {breaks} then '{Related(column)}'";
        }
    }
}
