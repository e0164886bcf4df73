using System.Globalization;
using Platform.Mesh.Flows;
using Platform.Mesh.Resolved;

namespace Platform.Local;

/// <summary>Checks the conditions that a flow states about its tables.</summary>
static class QualityGates
{
    /// <summary>A sentence for each promise of a contract that does not hold.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="measure">The number that a query gives; null where it gives none.</param>
    internal static IEnumerable<string> Unkept(ResolvedFlow flow, Func<ResolvedCheck, double?> measure) =>
        from check in flow.Checks
        let value = measure(check)
        where !(value >= check.Least && !(value > check.Most))
        let least = Number(check.Least)
        let wanted = check.Most is not { } most ? $"at least {least}"
            : most == check.Least ? least : $"{least} to {Number(most)}"
        let got = value is { } number ? Number(number) : "nothing"
        select $"{check.Table}: {check.Rule}: {got}; {wanted} is promised";

    static string Number(double value) => value.ToString("G15", CultureInfo.InvariantCulture);

    /// <summary>A sentence for each condition that does not hold.</summary>
    internal static IEnumerable<string> Broken(ResolvedFlow flow, Func<TableName, long> count)
    {
        foreach (var gate in flow.Quality)
        {
            var rows = count(TableName.Parse(gate.Table));
            if (gate.MinRows is { } least && rows < least)
            {
                yield return string.Create(
                    CultureInfo.InvariantCulture,
                    $"{gate.Table} has {rows} rows; at least {least} are expected");
            }
            if (gate is { MaxShare: { } most, Of: { } of }
                && count(TableName.Parse(of)) is var all
                && rows > most * all)
            {
                yield return string.Create(
                    CultureInfo.InvariantCulture,
                    $"{gate.Table} has {rows} rows, more than {most} of the {all} of {of}");
            }
        }
    }
}
