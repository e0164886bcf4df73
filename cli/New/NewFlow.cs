using Platform.Mesh.Faults;
using Platform.Mesh.Flows;
using Platform.Mesh.Naming;
using Platform.Mesh.Yaml;

namespace Platform.Cli.New;

/// <summary>Makes the folder of a new flow.</summary>
public static class NewFlow
{
    const string Subject = "platform new flow";

    /// <summary>Writes the files and gives their paths, relative to the repository.</summary>
    /// <param name="root">The repository.</param>
    /// <param name="path">`domain/project/flowtype/flow`.</param>
    /// <param name="org">The folder below `orgs/`; null: the only one there is.</param>
    /// <param name="pipeline">Whether it is a declarative pipeline instead of a job.</param>
    /// <exception cref="FaultException">
    /// The path has another form, the flow or one of its tables exists; nothing is written then.
    /// </exception>
    public static IReadOnlyList<string> Create(
        string root, string path, string? org = null, bool pipeline = false)
    {
        var place = Place(root, path, org);
        Check(root, place, pipeline);
        return Write(root, place, pipeline);
    }

    /// <summary>Writes the files without looking at what is there.</summary>
    public static IReadOnlyList<string> Write(string root, FlowPath place, bool pipeline = false)
    {
        var files = (pipeline ? PipelineTemplate.Files(place) : FlowTemplate.Files(place))
            .ToDictionary(file => $"{place.Folder}/{file.Path}", file => file.Text);
        files[TestOf(place)] = pipeline ? PipelineTemplate.Test(place) : FlowTemplate.Test(place);
        foreach (var (file, text) in files)
        {
            var target = Path.Combine(root, file);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllText(target, text);
        }
        return [.. files.Keys.Order(StringComparer.Ordinal)];
    }

    static string TestOf(FlowPath place) =>
        $"tests/orgs/{place.Domain}/{place.Project}/{TestTemplate.ClassName(place)}.cs";

    static FlowPath Place(string root, string path, string? org)
    {
        var parts = path.Split('/', '\\');
        if (parts.Length != 4 || !parts.All(IsName))
        {
            throw new FaultException(new Fault(Subject, "path", path,
                "<domain>/<project>/<flowtype>/<flow>, each of a-z, 0-9 and _, starting with a letter"));
        }
        // The flow's name is the name of its tables, plain text in its files.
        if (YamlAmbiguity.BetterKey(parts[3], inBraces: false) is not null)
        {
            throw new FaultException(new Fault(Subject, "path", path,
                $"another name for the flow: readers of YAML take {parts[3]} for a truth value or for nothing"));
        }
        if (WrongOrg(Subject, org) is { } fault)
        {
            throw new FaultException(fault);
        }
        var project = $"orgs/{org ?? OnlyOrg(root)}/domains/{parts[0]}/projects/{parts[1]}";
        return FlowPath.Parse($"{project}/flows/{parts[2]}/{parts[3]}");
    }

    // Tables take the flow's name, and both engines fold the case of names: lower case only.
    internal static bool IsName(string part) => part.Length > 0
        && char.IsAsciiLetterLower(part[0])
        && part.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_');

    // A name of another form would be no part of the path, and the flow would lie outside `orgs`.
    internal static Fault? WrongOrg(string subject, string? org) => org is null || (org.Length > 0
        && char.IsLetter(org[0]) && org.All(letter => char.IsLetterOrDigit(letter) || letter == '_'))
        ? null
        : new Fault(subject, "--org", org, "letters, digits and _, starting with a letter");

    internal static string OnlyOrg(string root, string subject = Subject)
    {
        var folder = Path.Combine(root, "orgs");
        string[] orgs = !Directory.Exists(folder) ? [] :
        [
            .. Directory.EnumerateDirectories(folder)
                .Where(org => Directory.Exists(Path.Combine(org, "domains")))
                .Select(org => Path.GetFileName(org))
                .Order(StringComparer.Ordinal),
        ];
        var allowed = orgs.Length == 0
            ? "the name of an organisation: there is none below orgs/ yet"
            : string.Join(", ", orgs);
        return orgs.Length == 1 ? orgs[0] : throw new FaultException(new Fault(subject, "--org", null, allowed));
    }

    static void Check(string root, FlowPath place, bool pipeline)
    {
        if (Directory.Exists(Path.Combine(root, place.Folder)) || File.Exists(Path.Combine(root, TestOf(place))))
        {
            throw new FaultException(new Fault(place.Folder, "", place.ShortPath, "a flow that does not exist yet"));
        }
        // A pipeline has a schema of its own, with whatever tables.
        string[] made = pipeline ? [] : [place.Flow, $"{place.Flow}_quarantine"];
        var schema = pipeline ? PipelineTemplate.Schema(place.Flow) : null;
        var taken = DataMesh.Load(root).Flows
            .Where(flow => flow.Path.Org == place.Org && flow.Path.ProjectPath == place.ProjectPath)
            .FirstOrDefault(flow => flow.Tables.Any(table => made.Contains(table.Table) || table.Layer == schema));
        if (taken is not null)
        {
            throw new FaultException(new Fault(taken.File, "", place.Flow,
                pipeline
                    ? "a flow whose name is no schema of its project yet"
                    : "a flow whose name is no table of its project yet"));
        }
    }
}
