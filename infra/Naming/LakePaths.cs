namespace Platform.Naming;

/// <summary>
/// Where data lies in the lake: which container holds a schema, and the path of a project below every container. No
/// managed table lies in a volume and no volume in another: each has a container of its own. Schemas may share a
/// managed location, for Unity Catalog adds an id below it.
/// </summary>
public static class LakePaths
{
    /// <summary>The container of the catalogs' roots: where Unity Catalog keeps what no schema holds.</summary>
    public const string Catalogs = "catalogs";

    /// <summary>The volumes of every project by name: each lies in the container of that name.</summary>
    public static IReadOnlyList<string> Volumes { get; } = ["landing", "stage", "checkpoints", "exchange"];

    /// <summary>The container that holds the tables of a schema.</summary>
    /// <param name="layer">
    /// Its layer. Any other word is a schema that a project publishes, and lies with the results.
    /// </param>
    public static string Container(string layer) => layer is "bronze" or "silver" or "sensitive" ? layer : "gold";

    /// <summary>A project's path below each container.</summary>
    public static string Project(string domain, string project) => $"{domain}/{project}";
}
