using System.Text.RegularExpressions;

namespace Platform.Mesh.Flows;

/// <summary>What the text of a SQL file tells without parsing it.</summary>
public static partial class SqlText
{
    /// <summary>The parameters that it reads, once each, in order: <c>:name</c> outside comments, texts and quoted names.</summary>
    /// <param name="sql">The text of the file.</param>
    public static IReadOnlyList<string> Parameters(string sql) => [.. Parameter().Matches(Bare(sql)).Select(match => match.Groups[1].Value).Distinct()];

    /// <summary>Whether it makes a temp view and nothing that stays.</summary>
    /// <param name="sql">The text of the file.</param>
    public static bool IsTempView(string sql)
    {
        var bare = Bare(sql);
        return TempView().IsMatch(bare) && !Stays().IsMatch(bare);
    }

    /// <summary>Whether its first line states purpose and grain.</summary>
    /// <param name="sql">The text of the file.</param>
    public static bool HasGrain(string sql) => Grain().IsMatch(sql);

    static string Bare(string sql) => Hidden().Replace(sql, " ");

    [GeneratedRegex(@"--[^\n]*|/\*.*?\*/|'([^']|'')*'|`[^`]*`|""[^""]*""", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Hidden();

    [GeneratedRegex(@"(?<![:\w]):([A-Za-z_]\w*)", RegexOptions.CultureInvariant)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"\bcreate\s+(or\s+replace\s+)?temp(orary)?\s+view\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TempView();

    [GeneratedRegex(@"\b(create\s+(or\s+replace\s+)?table|merge\s+into|insert\s+into)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Stays();

    [GeneratedRegex(@"\A-- .+; one row per .+", RegexOptions.CultureInvariant)]
    private static partial Regex Grain();
}
