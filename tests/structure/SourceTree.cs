namespace Platform.Tests.Structure;

/// <summary>The files of a program together: which file uses a type of which other.</summary>
sealed class SourceTree
{
    readonly IReadOnlyList<SourceFile> files;
    readonly ILookup<string, SourceFile> byType;
    readonly ILookup<string, SourceFile> byNamespace;

    public SourceTree(IReadOnlyList<SourceFile> files)
    {
        this.files = files;
        byType = files.SelectMany(file => file.Types.Select(type => (Key: Full(file.Namespace, type), file)))
            .ToLookup(pair => pair.Key, pair => pair.file);
        byNamespace = files.ToLookup(file => file.Namespace);
    }

    /// <summary>The program's own C# files, tests and stand-ins left out.</summary>
    public static SourceTree Shipped { get; } = new([.. Layout.Projects.SelectMany(Read)]);

    /// <summary>The files.</summary>
    public IReadOnlyList<SourceFile> Files => files;

    /// <summary>A tree of texts by path.</summary>
    public static SourceTree Of(params IEnumerable<(string Path, string Text)> texts) =>
        new([.. texts.Select(file => SourceFile.Parse(file.Path, file.Text))]);

    /// <summary>Every use of another file, once.</summary>
    public IEnumerable<Use> Uses() => files.SelectMany(UsesOf).Where(use => use.From != use.To).Distinct();

    // A using that nothing needs does not compile here, so that each one is a use; extension methods show in no other
    // way.
    IEnumerable<Use> UsesOf(SourceFile file) => file.Usings.SelectMany(Imported)
        .Concat(file.Names.SelectMany(name => Named(file, name)))
        .Select(target => new Use(file, target));

    IEnumerable<SourceFile> Imported(string import) =>
        byType.Contains(import) ? byType[import] : byNamespace[import].DistinctBy(target => target.Folder);

    // As the compiler looks a name up: in the file's own namespace, in those around it, then in the imported ones.
    IEnumerable<SourceFile> Named(SourceFile file, string name)
    {
        var parts = name.Split('.');
        return Around(file.Namespace).Concat(file.Usings)
            .SelectMany(start =>
                Enumerable.Range(1, parts.Length).Select(count => Full(start, string.Join('.', parts[..count]))))
            .Where(byType.Contains).Take(1).SelectMany(key => byType[key]);
    }

    static IEnumerable<string> Around(string name)
    {
        for (; name.Length > 0; name = name[..Math.Max(0, name.LastIndexOf('.'))])
        {
            yield return name;
        }

        yield return "";
    }

    static string Full(string space, string name) => space.Length == 0 ? name : $"{space}.{name}";

    static IEnumerable<SourceFile> Read(string project) => Repository.Files($"{project}/*.cs")
        .Select(path => SourceFile.Parse(path, File.ReadAllText(Path.Combine(Repository.Root, path))));
}
