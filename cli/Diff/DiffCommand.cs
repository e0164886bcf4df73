using Platform.Cli.Planning;
using Platform.Cli.Shell;
using Platform.Mesh.Faults;

namespace Platform.Cli.Diff;

/// <summary>`platform diff`: compares plans that `platform preview --json` wrote.</summary>
public static class DiffCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var from = new Argument<string>("base") { Description = "a plan (JSON), or a folder of <env>.json plans" };
        var to = new Argument<string>("head") { Description = "the plan, or the folder of plans, to compare with it" };
        var markdown = new Option<bool>("--markdown") { Description = "write the comment of a pull request" };
        var command = new Command("diff", """
            Say what differs between two plans: deleted and replaced resources first, then changed ones by property,
            then created ones. Ends with 0 when the plans could be compared, with 2 when a file is no plan.

            Example:
              platform preview dev --json > head.json
              platform diff base.json head.json --markdown
            """)
        { from, to, markdown };
        command.SetAction(result =>
            Execute(result.GetRequiredValue(from), result.GetRequiredValue(to), result.GetValue(markdown)));
        return command;
    }

    static int Execute(string from, string to, bool markdown)
    {
        IReadOnlyList<PlanDiff> diffs = Directory.Exists(from) && Directory.Exists(to)
            ? Folders(from, to)
            : [PlanDiff.Between(PlanFile.Read(from), PlanFile.Read(to))];
        if (markdown)
        {
            Console.Out.Write(DiffMarkdown.Write(diffs));
        }
        else
        {
            DiffText.Write(Terminal.Out, diffs);
        }

        return 0;
    }

    static IReadOnlyList<PlanDiff> Folders(string from, string to)
    {
        var names = Names(from).Union(Names(to)).Order(StringComparer.Ordinal).ToArray();
        if (names.Length == 0)
        {
            throw new FaultException(new Fault(to, "", "a folder without plans", "a folder of <env>.json files"));
        }

        return [
            .. names.Select(name =>
                PlanDiff.Between(ReadOrEmpty(Path.Combine(from, name)), ReadOrEmpty(Path.Combine(to, name)))),
        ];
    }

    static IEnumerable<string> Names(string folder) =>
        Directory.EnumerateFiles(folder, "*.json").Select(path => Path.GetFileName(path));

    // An environment that only one side has is all new, or all gone.
    static Plan ReadOrEmpty(string path) =>
        File.Exists(path)
            ? PlanFile.Read(path)
            : new Plan { Stack = Path.GetFileNameWithoutExtension(path), Resources = [] };
}
