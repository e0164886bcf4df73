using System.Diagnostics;
using Platform.Cli.Shell;

namespace Platform.Bench;

/// <summary>What a process took.</summary>
/// <param name="Seconds">From start to exit.</param>
/// <param name="Megabytes">The most memory that it held at once, as the system counts it.</param>
sealed record Measured(double Seconds, double Megabytes)
{
    /// <summary>Runs a command, its output thrown away where it ends well.</summary>
    /// <exception cref="InvalidOperationException">It did not end with 0.</exception>
    public static Measured Run(string folder, string file, params IEnumerable<string> arguments)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var peak = 0L;
        // The peak can only be read while the process lives; it rises only.
        while (!process.WaitForExit(5))
        {
            process.Refresh();
            if (!process.HasExited)
            {
                peak = Math.Max(peak, Peak(process));
            }
        }
        process.WaitForExit();
        var seconds = watch.Elapsed.TotalSeconds;
        return process.ExitCode == 0
            ? new Measured(seconds, peak / 1e6)
            : throw new InvalidOperationException(
                $"{file} {string.Join(' ', arguments)} ended with {process.ExitCode}: {errors.Result}"
                + output.Result[Math.Max(0, output.Result.Length - 2000)..]);
    }

    /// <summary>The same of <c>platform run</c>.</summary>
    public static Measured Platform(string root, params IEnumerable<string> arguments) =>
        Run(root, "dotnet", [typeof(Repository).Assembly.Location, "run", .. arguments]);

    /// <summary>The middle one by time of an odd number of runs, after one that is not counted.</summary>
    public static Measured MedianOf(int runs, Func<Measured> run)
    {
        run();
        return Enumerable.Range(0, runs).Select(_ => run()).OrderBy(one => one.Seconds).ElementAt(runs / 2);
    }

    static long Peak(Process process)
    {
        try
        {
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0; // ended in between
        }
    }
}
