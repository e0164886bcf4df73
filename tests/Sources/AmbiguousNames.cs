namespace Platform.Tests.Sources;

/// <summary>
/// Finds simple names of types that a file's usings give two meanings (CS0104). The compiler finds them too, but only
/// with the official packages: stand-ins do not have all their types.
/// </summary>
/// <param name="sources">All files of the repository: a file can name what any of them declares.</param>
sealed class AmbiguousNames(IReadOnlyList<SourceFile> sources)
{
    // What a project with ImplicitUsings imports.
    static readonly string[] Implicitly =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading",
        "System.Threading.Tasks",
    ];

    readonly TypeCatalog catalog = TypeCatalog.Of(sources);
    readonly Members members = new(sources);

    /// <summary>One line for each name: file, line, the name and where it could be from.</summary>
    public IReadOnlyList<string> In(SourceFile file)
    {
        string[] imports = [.. Implicitly.Concat(file.Imports(sources)).Distinct().Order(StringComparer.Ordinal)];
        var aliases = file.Aliases(sources).ToHashSet();
        return
        [
            .. from use in TypeUse.In(file.Unit)
               where !aliases.Contains(use.Name) && !IsInOwnNamespaces(use) && !members.Explain(use)
               let homes = imports.Where(space => catalog.Has(space, use.Name)).ToList()
               where homes.Count > 1
               select $"{file.Path}:{use.Line}: {use.Name} is in {string.Join(" and in ", homes)}",
        ];
    }

    // A namespace around the name, inner ones first, is asked before the usings.
    bool IsInOwnNamespaces(TypeUse use)
    {
        var space = SourceFile.Space(use.Node);
        while (space != "" && !catalog.Has(space, use.Name))
        {
            space = space.Contains('.') ? space[..space.LastIndexOf('.')] : "";
        }
        return catalog.Has(space, use.Name);
    }
}
