using Platform.Mesh.Flows;
using Platform.Mesh.Naming;

namespace Platform.History;

/// <summary>
/// Which commit a flow comes from: the last one that changed a file of the flow, or one that its project's flows share.
/// A commit elsewhere changes nothing that is deployed, so it must change nothing in a plan.
/// </summary>
public static class FlowCommits
{
    // One line per commit, the newest first, then the files that it changed, of a merge those that differ from all that
    // it joins. Where a shallow clone ends, git names every file as changed, and decorates the commit as grafted.
    static readonly string[] Arguments =
    [
        "-c", "core.quotePath=false", "log", "--no-show-signature", "--no-renames", "--relative", "--name-only", "-c",
        "--decorate-refs=refs/none", "--format=tformat:>%H %D", "--", "orgs",
    ];

    /// <summary>The commits of flows.</summary>
    /// <param name="flows">The flows.</param>
    /// <param name="configured">The commit that settings give to all of them; null: git is asked, once.</param>
    /// <param name="root">The repository on disk.</param>
    public static IReadOnlyDictionary<FlowPath, string> Of(
        IReadOnlyList<Flow> flows, string? configured, string root) => configured is null
            ? Find([.. flows.Select(flow => flow.Path)], Log(root))
            : flows.ToDictionary(flow => flow.Path, _ => configured);

    /// <summary>The log of a repository, read as it is asked for.</summary>
    /// <param name="root">The repository on disk.</param>
    public static IEnumerable<string> Log(string root) => GitCommand.Lines(root, Arguments);

    /// <summary>Reads them off a log, no further than needed.</summary>
    /// <param name="flows">The flows.</param>
    /// <param name="log">The lines of the log.</param>
    public static IReadOnlyDictionary<FlowPath, string> Find(IEnumerable<FlowPath> flows, IEnumerable<string> log)
    {
        var found = new Dictionary<FlowPath, string>();
        var open = flows.ToHashSet();
        var commit = "";
        foreach (var line in log.TakeWhile(_ => open.Count > 0))
        {
            if (line.StartsWith('>'))
            {
                if (line.EndsWith(" grafted", StringComparison.Ordinal))
                {
                    break;
                }

                commit = line[1..].TrimEnd();
                continue;
            }

            foreach (var flow in open.Where(flow => IsOf(flow, line.TrimStart('"'))).ToArray())
            {
                found[flow] = commit;
                open.Remove(flow);
            }
        }

        return found;
    }

    // Folders of the mesh match in any case.
    static bool IsOf(FlowPath flow, string file) => Below(flow.Folder, file)
        || (Below(flow.ProjectFolder, file)
            && !Below($"{flow.ProjectFolder}/flows", file)
            && !Below($"{flow.ProjectFolder}/explore", file));

    static bool Below(string folder, string file) => file.StartsWith($"{folder}/", StringComparison.OrdinalIgnoreCase);
}
