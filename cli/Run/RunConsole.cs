using System.Globalization;
using Platform.Local.Runs;
using Platform.Mesh.Resolved;
using Spectre.Console;

namespace Platform.Cli.Run;

/// <summary>
/// Shows a run: a line per task as it ends, then tables. With JSON the result alone goes to standard output.
/// </summary>
sealed class RunConsole(bool json) : IRunObserver
{
    readonly IAnsiConsole console = json ? Plain(Console.Error)
        : Console.IsOutputRedirected ? Plain(Console.Out)
        : AnsiConsole.Console;

    string? shown;

    public void Started(ResolvedFlow flow, ResolvedTask task)
    {
        if (shown != flow.Flow)
        {
            shown = flow.Flow;
            Line($"{shown}: {flow.Description}");
        }
    }

    public void Committing(ResolvedFlow flow, ResolvedTask task)
    {
    }

    public void Finished(TaskResult result) =>
        Line($"  {result.Task,-32} {Number(result.Rows),14} rows "
            + (result.IsUnchanged ? " unchanged" : $"{Seconds(result.Seconds),10}"));

    public void Note(string message) => Line($"  {message}");

    internal static void Error(string message) => Console.Error.WriteLine(message);

    internal void Show(RunResult result)
    {
        if (json)
        {
            Console.Out.WriteLine(RunJson.Write(result));
        }
        console.WriteLine();
        console.Write(Rows("table", result.Rows));
        console.Write(Rows("quarantine", result.Quarantine));
        if (result.Summary.Count > 0)
        {
            console.Write(Summary(result.Summary));
        }
        result.IngestErrors.ToList().ForEach(error => Line($"not read: {error}"));
        result.BrokenGates.ToList().ForEach(gate => Line($"quality gate broken: {gate}"));
        if (result.Versions.Count > 0)
        {
            Line(string.Join(", ", result.Versions.Select(one => $"{one.Key} {one.Value}")));
        }
        if (result.Report is not null)
        {
            Line($"report: {result.Report}");
        }
        Line($"{result.Database} in {Seconds(result.Seconds)}");
    }

    // A console that is redirected has 80 columns for Spectre, which would break long lines.
    void Line(string text) => console.Profile.Out.Writer.WriteLine(text);

    static IAnsiConsole Plain(TextWriter writer) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = AnsiSupport.No,
        ColorSystem = ColorSystemSupport.NoColors,
        Out = new AnsiConsoleOutput(writer),
    });

    static Table Rows(string title, IReadOnlyDictionary<string, long> counts)
    {
        var table = new Table().AddColumn(title).AddColumn(new TableColumn("rows").RightAligned());
        counts.ToList().ForEach(count => table.AddRow(Markup.Escape(count.Key), Number(count.Value)));
        return table;
    }

    static Table Summary(IEnumerable<KeyValuePair<string, object?>> figures)
    {
        var table = new Table().AddColumn("figure").AddColumn(new TableColumn("value").RightAligned());
        foreach (var (name, value) in figures)
        {
            var shown = value is double number ? number.ToString("#,0.####", CultureInfo.InvariantCulture) : value;
            table.AddRow(Markup.Escape(name), Markup.Escape($"{shown ?? "-"}"));
        }
        return table;
    }

    static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    static string Seconds(double value) => string.Create(CultureInfo.InvariantCulture, $"{value:0.00} s");
}
