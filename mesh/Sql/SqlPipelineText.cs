using System.Text.RegularExpressions;

namespace Platform.Mesh.Sql;

/// <summary>
/// The SQL of a pipeline names what lies outside it <c>${name}</c>: a table, or in quotes the text of a parameter.
/// Source: learn.microsoft.com/azure/databricks/ldp/parameters. The law reads it as it reads that of a job.
/// </summary>
static partial class SqlPipelineText
{
    /// <summary>Whether a file is of a pipeline.</summary>
    internal static bool IsPipeline(string source) => Start().IsMatch(source);

    /// <summary>The same with <c>identifier(:name)</c> and <c>:name</c>; every line stays where it is.</summary>
    internal static string Portable(string source) => Name().Replace(source, found => found.Groups[1].Success
        ? $":{found.Groups[1].Value}"
        : $"identifier(:{found.Groups[2].Value})");

    /// <summary>How many names it holds.</summary>
    internal static int Count(string source) => Name().Count(source);

    [GeneratedRegex(@"^\s*create\s+or\s+refresh\b", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Start();

    [GeneratedRegex(@"'\$\{([a-z][a-z0-9_]*)\}'|\$\{([a-z][a-z0-9_]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
