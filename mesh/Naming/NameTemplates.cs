namespace Platform.Mesh.Naming;

/// <summary>
/// The patterns of everything that a flow's place names. Each has two forms: of a shared environment, and of an
/// isolated one (a personal stack, a pull request).
/// </summary>
public sealed record NameTemplates
{
    /// <summary>A Databricks job.</summary>
    public required NamePair Job { get; init; }

    /// <summary>A Databricks pipeline.</summary>
    public required NamePair Pipeline { get; init; }

    /// <summary>A Unity Catalog catalog.</summary>
    public required NamePair Catalog { get; init; }

    /// <summary>A Unity Catalog schema.</summary>
    public required NamePair Schema { get; init; }

    /// <summary>
    /// Catalogs and schemas in lower case, as Unity Catalog stores them; the patterns taken over from other systems
    /// keep the case they had.
    /// </summary>
    public bool LowerCase { get; init; } = true;

    /// <summary>
    /// The product's own. A job's parts are separated by hyphens, which no part has, and a schema ends in a word
    /// without underscore: two flows never share a name. The commit is in none: a new name for a schema would replace
    /// it together with its data.
    /// </summary>
    public static NameTemplates Default { get; } = new()
    {
        Job = new(
            "{org}-{domain}-{project}-{flowtype}-{flow}-{env}",
            "{username}-{gitbranch}-{org}-{domain}-{project}-{flowtype}-{flow}-{env}"),
        Pipeline = new(
            "{org}-{domain}-{project}-{flowtype}-{flow}-{env}",
            "{username}-{gitbranch}-{org}-{domain}-{project}-{flowtype}-{flow}-{env}"),
        Catalog = new("{env}_{domain}", "{env}_{domain}"),
        Schema = new("{project}_{db}", "{username}_{gitbranch}_{project}_{db}"),
    };

    /// <summary>
    /// The patterns by the name that settings give: <c>default</c>, and three taken over from a course on data
    /// operations.
    /// </summary>
    public static IReadOnlyDictionary<string, NameTemplates> Named { get; } = new SortedList<string, NameTemplates>
    {
        ["default"] = Default,
        ["course"] = new()
        {
            Job = new(
                "{domain}_{project}_{env}_{flow}",
                "{domain}_{project}_{env}_{flow}_{username}_{gitbranch}_{gitshortref}"),
            Pipeline = new(
                "{domain}_{project}_{env}_dlt",
                "{domain}_{project}_{env}_{username}_{gitbranch}_{gitshortref}_dlt"),
            Catalog = new("{org}_{domain}_{project}", "{org}_{domain}_{project}"),
            Schema = new("{db}", "{env}_{username}_{gitbranch}_{gitshortref}_{db}"),
            LowerCase = false,
        },
        ["builtin"] = new()
        {
            Job = new("{domain}_{project}_{env}", "{domain}_{project}_{env}_{username}_{gitbranch}_{gitshortref}"),
            Pipeline = new(
                "{domain}_{project}_{env}_dlt",
                "{domain}_{project}_{env}_{username}_{gitbranch}_{gitshortref}_dlt"),
            Catalog = new("{domain}", "{domain}"),
            Schema = new("{db}", "{env}_{username}_{gitbranch}_{gitshortref}_{db}"),
            LowerCase = false,
        },
        ["fullmesh"] = new()
        {
            Job = new(
                "{org}_{domain}_{project}_{flow}_{env}",
                "{org}_{domain}_{project}_{flow}_{env}_{username}_{gitbranch}_{gitshortref}"),
            Pipeline = new(
                "{org}_{domain}_{project}_{env}_dlt",
                "{org}_{domain}_{project}_{env}_{username}_{gitbranch}_{gitshortref}_dlt"),
            Catalog = new("{org}_{domain}_{project}_{env}", "{org}_{domain}_{project}_{env}"),
            Schema = new("{db}", "{env}_{username}_{gitbranch}_{gitshortref}_{activity}_{flowtype}_{flow}_{db}"),
            LowerCase = false,
        },
    };
}
