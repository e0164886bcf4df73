using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Platform.Sdk.SchemaCut;

/// <summary>
/// The names of public types of the official packages that matter here: those in namespaces that the facts reach, and
/// those of the core. Of the thousands in <c>Inputs</c> and <c>Outputs</c> only names that another namespace has too.
/// </summary>
public static class Names
{
    /// <summary>Namespaces whose classes are written by hand.</summary>
    public static IReadOnlyList<string> Core { get; } = ["Pulumi", "Pulumi.Testing", "Pulumi.Utilities"];

    /// <summary>
    /// The part of all official names that ambiguities in a program can come from, by namespace and name.
    /// </summary>
    /// <param name="official">Every public type of the official packages, by full name.</param>
    /// <param name="made">Every class that is made from facts, by full name.</param>
    public static IReadOnlyList<string> Of(IEnumerable<string> official, IReadOnlySet<string> made)
    {
        var spaces = made.Select(Space).Concat(Core).ToHashSet();
        var here = official.Where(name => spaces.Contains(Space(name))).Distinct().ToList();
        var several = here.GroupBy(Simple).Where(same => same.Count() > 1).Select(same => same.Key).ToHashSet();
        several.UnionWith(BaseLibrary.Imported);
        return [.. here.Where(name => !IsNested(Space(name)) || several.Contains(Simple(name)))
            .OrderBy(Space, StringComparer.Ordinal).ThenBy(Simple, StringComparer.Ordinal)];
    }

    /// <summary>
    /// The types that must exist as empty classes, because a program that uses their simple name does not compile with
    /// the official packages: the name is also that of a class here, or of one that every file imports.
    /// </summary>
    /// <param name="names">What <see cref="Of"/> gives.</param>
    /// <param name="made">Every class that is made from facts, by full name.</param>
    public static IReadOnlyList<string> Clashing(IReadOnlyList<string> names, IReadOnlySet<string> made)
    {
        var used = made.Concat(names.Where(IsCore)).Select(Simple).Concat(BaseLibrary.Imported).ToHashSet();
        return [.. names.Where(name => used.Contains(Simple(name)) && !made.Contains(name) && !IsCore(name))];
    }

    /// <summary>The text of a file: a namespace on a line of its own, its types indented below.</summary>
    public static string Write(IEnumerable<string> names)
    {
        var text = new StringBuilder();
        foreach (var space in names.GroupBy(Space))
        {
            text.Append(space.Key).Append('\n');
            foreach (var name in space)
            {
                text.Append("  ").Append(Simple(name)).Append('\n');
            }
        }
        return text.ToString();
    }

    /// <summary>The full names in what <see cref="Write"/> wrote; what follows a # is for people.</summary>
    public static IEnumerable<string> Read(string text)
    {
        var space = "";
        foreach (var line in text.Split('\n').Select(line => line.Split('#')[0].TrimEnd()).Where(line => line != ""))
        {
            if (line[0] == ' ')
            {
                yield return $"{space}.{line.Trim()}";
            }
            else
            {
                space = line;
            }
        }
    }

    static string Space(string name) => name[..name.LastIndexOf('.')];

    static string Simple(string name) => name[(name.LastIndexOf('.') + 1)..];

    static bool IsCore(string name) => Core.Contains(Space(name));

    static bool IsNested(string space) =>
        space.EndsWith(".Inputs", StringComparison.Ordinal) || space.EndsWith(".Outputs", StringComparison.Ordinal);
}
