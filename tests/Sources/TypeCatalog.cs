using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Platform.Tests.Sources;

/// <summary>
/// Which namespace has a type of which name; generic types are left out, for the packages' are not generic.
/// </summary>
sealed class TypeCatalog
{
    readonly Dictionary<string, HashSet<string>> spaces = [];

    /// <summary>
    /// What this repository's sources can name: .NET, the packages in use, Pulumi's official ones, itself.
    /// </summary>
    public static TypeCatalog Of(IEnumerable<SourceFile> sources)
    {
        var catalog = new TypeCatalog();
        catalog.AddAssemblies(((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator));
        catalog.AddOfficial(File.ReadLines(Path.Combine(Repository.Root, "sdk", "schema", "names.txt")));
        foreach (var (space, name) in sources.SelectMany(source => source.Types()))
        {
            catalog.Add(space, name);
        }
        return catalog;
    }

    /// <summary>Whether the namespace holds a type of that name.</summary>
    public bool Has(string space, string name) => spaces.TryGetValue(space, out var names) && names.Contains(name);

    // A namespace stands on a line of its own, its types indented below; # is for people.
    void AddOfficial(IEnumerable<string> lines)
    {
        var space = "";
        foreach (var line in lines.Where(line => line != "" && line[0] != '#'))
        {
            if (line[0] == ' ')
            {
                Add(space, line.Trim());
            }
            else
            {
                space = line;
            }
        }
    }

    void AddAssemblies(IEnumerable<string> files)
    {
        foreach (var file in files)
        {
            using var library = new PEReader(File.OpenRead(file));
            if (!library.HasMetadata)
            {
                continue;
            }
            var reader = library.GetMetadataReader();
            foreach (var type in reader.TypeDefinitions.Select(reader.GetTypeDefinition))
            {
                var (space, name) = (reader.GetString(type.Namespace), reader.GetString(type.Name));
                if ((type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public && IsOthers(space))
                {
                    Add(space, name);
                }
            }
        }
    }

    // Pulumi's packages are here as stand-ins, or whole, depending on the build; our own types are read from the
    // sources.
    static bool IsOthers(string space) => space.Split('.')[0] is not ("Pulumi" or "Platform");

    void Add(string space, string name)
    {
        if (!spaces.TryGetValue(space, out var names))
        {
            spaces.Add(space, names = []);
        }
        names.Add(name);
    }
}
