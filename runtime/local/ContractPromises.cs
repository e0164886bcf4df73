using System.Globalization;
using Platform.Mesh.Resolved;
using Platform.Mesh.Sql;

namespace Platform.Local;

/// <summary>Measures what contracts promise of whole tables.</summary>
/// <param name="queries">Runs the queries of the contracts.</param>
sealed class ContractPromises(ProjectQueries queries)
{
    /// <summary>A sentence for each promise that does not hold.</summary>
    internal IEnumerable<string> Unkept(ResolvedFlow flow) =>
        from check in flow.Checks
        let value = Measure(check)
        where !(value >= check.Least && !(value > check.Most))
        let least = Number(check.Least)
        let wanted = check.Most is not { } most ? $"at least {least}"
            : most == check.Least ? least : $"{least} to {Number(most)}"
        let got = value is { } number ? Number(number) : "nothing"
        select $"{check.Table}: {check.Rule}: {got}; {wanted} is promised";

    // Null where the query gives no number: of an empty table, say.
    double? Measure(ResolvedCheck check) => queries.Read(
        SqlScript.Read(check.Rule, check.Sql),
        reader => reader.Read() && !reader.IsDBNull(0) ? reader.GetDouble(0) : (double?)null);

    static string Number(double value) => value.ToString("G15", CultureInfo.InvariantCulture);
}
