using Spectre.Console;

namespace Platform.Cli.Shell;

/// <summary>Where text for people goes.</summary>
static class Terminal
{
    // A file or a pipe has no width, and Spectre takes 80 columns then and breaks lines in the middle of names.
    const int WidthOfFiles = 400;

    /// <summary>Standard output: with colours and the terminal's width on a terminal, plain elsewhere.</summary>
    public static IAnsiConsole Out { get; } = Make();

    static IAnsiConsole Make()
    {
        if (!Console.IsOutputRedirected)
        {
            return AnsiConsole.Console;
        }

        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.No,
                ColorSystem = ColorSystemSupport.NoColors,
                Out = new AnsiConsoleOutput(Console.Out),
            });
        console.Profile.Width = WidthOfFiles;
        return console;
    }
}
