using Platform.Mesh.Contracts;

namespace Platform.Mesh.Privacy;

/// <summary>
/// Which rows of a table are those of people who asked to be erased: SQL that follows from the columns of its contract
/// which tell a person, or a thing that belongs to one. What they are told by is kept as digests alone.
/// </summary>
public static class ErasureSql
{
    // What the executor writes in place of it: the full name of the table of digests.
    const string Digests = "{erased}";

    /// <summary>The condition; null where nothing in the table tells a person.</summary>
    /// <param name="contract">The table's contract.</param>
    /// <param name="isBronze">Whether files land in it: then lines that nobody can read are anybody's.</param>
    public static string? Where(ContractTable contract, bool isBronze)
    {
        var (persons, things) = (Told(contract, column => column.Person), Told(contract, column => column.Belongs));
        if (persons.Count + things.Count == 0)
        {
            return null;
        }
        // Whose a row is, is said by the person; only where none is named by what belongs to one.
        var person = persons.Count == 0 ? null : $"coalesce({string.Join(", ", [.. persons, "null"])})";
        var thing = string.Join(" or ", things.Select(In).DefaultIfEmpty("false"));
        var whose = person is null ? $"({thing})" : $"case when {person} is null then {thing} else {In(person)} end";
        return string.Join(" or ", [whose, .. isBronze ? Nobodys(contract, [.. persons, .. things]) : []]);
    }

    /// <summary>
    /// Queries for the digests of what belongs to a person, of rows that the digest of the person finds; none where the
    /// table does not say both.
    /// </summary>
    /// <param name="contract">The table's contract.</param>
    public static IReadOnlyList<string> Links(ContractTable contract) =>
    [
        .. from person in Told(contract, column => column.Person)
           from thing in Told(contract, column => column.Belongs)
           where contract.Properties.All(column => column.Person?.StartsWith('$') != true)
           select $"select {thing} as digest from {{table}} where {In(person)}",
    ];

    /// <summary>The digest of what a person, or a thing, is told by.</summary>
    /// <param name="kind">What it is, such as <c>user_id</c>.</param>
    /// <param name="text">An expression for it as plain text.</param>
    public static string Digest(string kind, string text) => $"sha2('{kind}=' || {text}, 256)";

    static List<string> Told(ContractTable contract, Func<ContractColumn, string?> kind) =>
    [
        .. contract.Properties
            .Where(column => kind(column) is not null)
            .Select(column => Digest(kind(column)!.TrimStart('$', '.'), Plain(column, kind(column)!))),
    ];

    static string In(string digest) => $"{digest} in (select digest from {Digests})";

    // A number as it is written without signs of its own; in JSON, which may be broken, the first of that name.
    static string Plain(ContractColumn column, string kind) => column switch
    {
        _ when kind.StartsWith('$') =>
            $"cast(try_cast(regexp_extract({column.Name}, {Pattern(kind[2..])}, 1) as bigint) as string)",
        { Numbers: not null } => $"cast(try_cast(floor(try_cast(trim({column.Name}) as double)) as bigint) as string)",
        { PhysicalType: "string" } => $"lower(trim({column.Name}))",
        _ => $"cast({column.Name} as string)",
    };

    static string Pattern(string member) => $"'\"{member}\" *: *\"?([0-9]{{1,15}})'";

    // A line that was set aside whole, and a message that names nobody.
    static IEnumerable<string> Nobodys(ContractTable contract, IReadOnlyList<string> told) =>
    [
        "startswith(_rescued, '{\"_line\":')",
        .. contract.Properties
            .Where(column => column.Person?.StartsWith('$') == true)
            .Select(column => $"({column.Name} is not null and coalesce({string.Join(", ", told)}) is null)"),
    ];
}
