using System.Text.RegularExpressions;
using Platform.Mesh.Faults;

namespace Platform.Mesh.Naming;

/// <summary>
/// A place in the data mesh, read from a folder:
/// <c>orgs/(org)/domains/(domain)/projects/(project)/(activity)/(flowtype)/(flow)</c>. The words orgs, domains,
/// projects, flows and explore match in any case; everything before and after is ignored.
/// </summary>
public sealed partial record FlowPath
{
    /// <summary>The organisation; empty when the path starts at <c>domains/</c>.</summary>
    public required string Org { get; init; }

    /// <summary>The domain.</summary>
    public required string Domain { get; init; }

    /// <summary>The project.</summary>
    public required string Project { get; init; }

    /// <summary><c>flows</c> (deployed) or <c>explore</c> (never deployed), in lower case.</summary>
    public required string Activity { get; init; }

    /// <summary>Such as <c>prep</c> or <c>ml</c>; empty when the flow lies directly below the activity.</summary>
    public required string FlowType { get; init; }

    /// <summary>The flow: the last word of its identity.</summary>
    public required string Flow { get; init; }

    /// <summary>The project within the mesh, as commands take it: <c>energy/powerplants</c>.</summary>
    public string ProjectPath => $"{Domain}/{Project}";

    /// <summary>The flow within the mesh, as commands take it: <c>energy/powerplants/prep/grid</c>.</summary>
    public string ShortPath =>
        string.Join('/', new[] { Domain, Project, FlowType, Flow }.Where(part => part.Length > 0));

    /// <summary>The project's folder, from <c>orgs/</c> on.</summary>
    public string ProjectFolder => $"{(Org.Length == 0 ? "" : $"orgs/{Org}/")}domains/{Domain}/projects/{Project}";

    /// <summary>The flow's folder, from <c>orgs/</c> on.</summary>
    public string Folder => $"{ProjectFolder}/{Activity}/{(FlowType.Length == 0 ? "" : $"{FlowType}/")}{Flow}";

    /// <summary>The project's folder on disk.</summary>
    /// <param name="folder">The flow's folder on disk.</param>
    public string ProjectFolderOf(string folder) => Above(folder, Folder[ProjectFolder.Length..]);

    /// <summary>The folder that a path starts in.</summary>
    /// <param name="folder">A folder on disk.</param>
    /// <param name="below">The end of its path: folders are counted, not compared, for case may differ.</param>
    public static string Above(string folder, string below) => below
        .Split('/', StringSplitOptions.RemoveEmptyEntries)
        .Aggregate(Path.GetFullPath(folder), (at, _) => Path.GetDirectoryName(at)!);

    /// <summary>Reads a path.</summary>
    /// <param name="path">A flow's folder or anything in it, with either slash.</param>
    /// <exception cref="FaultException">The path is outside the mesh: there is no name for what lies there.</exception>
    public static FlowPath Parse(string path)
    {
        var match = Grammar().Match(path.Replace('\\', '/'));
        if (!match.Success)
        {
            throw new FaultException(new Fault(path, "", path,
                "a path with orgs/<org>/domains/<domain>/projects/<project>/flows|explore/<flowtype>/<flow>; each "
                + "name of letters, digits and _, starting with a letter"));
        }
        return new FlowPath
        {
            Org = match.Groups["org"].Value,
            Domain = match.Groups["domain"].Value,
            Project = match.Groups["project"].Value,
            Activity = match.Groups["activity"].Value.ToLowerInvariant(),
            FlowType = match.Groups["flow"].Success ? match.Groups["first"].Value : "",
            Flow = match.Groups["flow"].Success ? match.Groups["flow"].Value : match.Groups["first"].Value,
        };
    }

    // Letters of any script, digits, _; hyphens separate job-name parts.
    const string Name = @"\p{L}[\p{L}\p{Nd}_]*";

    [GeneratedRegex(
        $"(^|/)(orgs/(?<org>{Name})/)?domains/(?<domain>{Name})/projects/(?<project>{Name})/"
        + $"(?<activity>flows|explore)/(?<first>{Name})(/(?<flow>{Name}))?(/|$)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Grammar();
}
