using Platform.Mesh.Faults;

namespace Platform.Cli.Shell;

/// <summary>Says what is wrong, in the user's words, on the error stream; no stack trace.</summary>
static class ConsoleFaults
{
    /// <summary>Prints an error and gives the exit code.</summary>
    public static int Print(Exception error)
    {
        switch (error)
        {
            case FaultException faults:
                Console.Error.WriteLine(faults.Message);
                Total(faults.Faults.Count);
                break;
            case RunException run:
                Console.Error.WriteLine($"the program failed: {WithoutTrace(run.Message)}");
                break;
            case AggregateException several:
                several.InnerExceptions.ToList().ForEach(inner => Print(inner));
                break;
            default:
                Console.Error.WriteLine($"{error.GetType().Name}: {error.Message}");
                break;
        }
        return ExitCode.BadInput;
    }

    public static void Total(int count) => Console.Error.WriteLine(count == 1 ? "1 fault." : $"{count} faults.");

    // A run hands out the whole text of an exception, its trace included.
    static string WithoutTrace(string message) => string.Join(
        Environment.NewLine, message.Split('\n').Select(line => line.TrimEnd()).Where(line => !IsTrace(line)));

    static bool IsTrace(string line) =>
        line.StartsWith("   at ", StringComparison.Ordinal) || line.StartsWith("--- End of ", StringComparison.Ordinal);
}
