using System.Globalization;
using Platform.Mesh.Flows;
using Platform.Mesh.Resolved;

namespace Platform.Local;

/// <summary>Checks the conditions that a flow states about its tables.</summary>
static class QualityGates
{
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
