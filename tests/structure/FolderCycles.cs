namespace Platform.Tests.Structure;

/// <summary>Finds folders of one project that use each other, directly or over others.</summary>
static class FolderCycles
{
    /// <summary>Each group of folders that can all reach each other, with the uses between them.</summary>
    public static IReadOnlyList<string> Of(SourceTree tree)
    {
        var uses = tree.Uses()
            .Where(use => use.From.Folder != use.To.Folder && Layout.ProjectOf(use.From) == Layout.ProjectOf(use.To))
            .ToArray();
        var next = uses.ToLookup(use => use.From.Folder, use => use.To.Folder);
        var reach = uses.Select(use => use.From.Folder)
            .Distinct()
            .ToDictionary(folder => folder, folder => Reachable(folder, next));
        return
        [
            .. from folder in reach.Keys
               where reach[folder].Contains(folder)
               group folder by string.Join(
                   ", ", reach[folder].Where(other => Reaches(other, folder)).Order(StringComparer.Ordinal)) into cycle
               let inside = uses.Where(use => cycle.Contains(use.From.Folder) && cycle.Contains(use.To.Folder))
               select $"{cycle.Key}:\n  {string.Join("\n  ", inside)}",
        ];

        bool Reaches(string from, string to) => reach.TryGetValue(from, out var found) && found.Contains(to);
    }

    static HashSet<string> Reachable(string start, ILookup<string, string> next)
    {
        HashSet<string> found = [];
        var open = new Stack<string>(next[start]);
        while (open.TryPop(out var folder))
        {
            if (found.Add(folder))
            {
                foreach (var other in next[folder])
                {
                    open.Push(other);
                }
            }
        }

        return found;
    }
}
