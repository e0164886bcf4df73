using System.Globalization;
using Platform.Mesh.Faults;

namespace Platform.Local.Runs;

/// <summary>The days of a backfill.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The day after the last.</param>
public sealed record Period(DateOnly From, DateOnly To)
{
    const string Form = "yyyy-MM-dd";

    /// <summary>Reads the two days.</summary>
    /// <param name="subject">The command, for the faults.</param>
    /// <param name="from">The first day, as a user wrote it.</param>
    /// <param name="to">The day after the last.</param>
    /// <exception cref="FaultException">One is no day, or the period has none.</exception>
    public static Period Read(string subject, string from, string to)
    {
        var faults = new FaultList();
        var (first, end) = (Day(from), Day(to));
        faults.Add(first is null ? [new Fault(subject, "--from", from, "a day such as 2019-01-31")] : []);
        faults.Add(end is null ? [new Fault(subject, "--to", to, "a day such as 2019-01-31")] : []);
        faults.Add(first >= end
            ? [new Fault(subject, "--to", to, $"a day after {from}: the period ends before --to")]
            : []);
        faults.ThrowIfAny();
        return new(first!.Value, end!.Value);
    }

    /// <summary>The two days as files write them.</summary>
    internal (string From, string To) Texts => (Text(From), Text(To));

    static string Text(DateOnly day) => day.ToString(Form, CultureInfo.InvariantCulture);

    static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
