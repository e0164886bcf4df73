namespace Platform.Tests.Structure;

/// <summary>The layout of the program: its projects, and which of them each may use.</summary>
static class Layout
{
    // mesh <- infra <- stacks <- cli; mesh <- runtime/local <- cli; policy <- pack, which knows facts only.
    static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["mesh"] = [],
        ["infra"] = ["mesh"],
        ["stacks"] = ["mesh", "infra"],
        ["runtime/local"] = ["mesh"],
        ["policy"] = [],
        ["pack"] = ["policy"],
        ["cli"] = ["mesh", "infra", "stacks", "runtime/local", "policy"],
    };

    // Inside a project, where one folder must not know another.
    static readonly (string From, string To)[] Refused =
    [
        ("infra/Naming", "infra/Settings"), ("infra/Naming", "infra/Components"),
        ("infra/Settings", "infra/Components"),
    ];

    /// <summary>The folders of the projects.</summary>
    public static IEnumerable<string> Projects => Allowed.Keys;

    /// <summary>The uses that the layout does not allow.</summary>
    public static IEnumerable<Use> Wrong(SourceTree tree) => tree.Uses().Where(use => !IsAllowed(use));

    /// <summary>The project that a file is in.</summary>
    public static string ProjectOf(SourceFile file) => Allowed.Keys.Single(project => Within(file, project));

    static bool IsAllowed(Use use)
    {
        var (from, to) = (ProjectOf(use.From), ProjectOf(use.To));
        return from == to
            ? !Refused.Any(pair => Within(use.From, pair.From) && Within(use.To, pair.To))
            : Allowed[from].Contains(to);
    }

    static bool Within(SourceFile file, string folder) => file.Path.StartsWith($"{folder}/", StringComparison.Ordinal);
}
