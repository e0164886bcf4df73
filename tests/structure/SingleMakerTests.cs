using System.Text.RegularExpressions;

namespace Platform.Tests.Structure;

/// <summary>
/// Permissions and bindings of a workspace are made in one place each, so that every caller gets what belongs to them.
/// </summary>
public partial class SingleMakerTests
{
    static IEnumerable<string> Makers(string type, IEnumerable<(string Path, string Text)> files) =>
        files.Where(file => Making().Matches(file.Text).Any(match => match.Groups["type"].Value == type))
            .Select(file => file.Path);

    // Where the type is left out, as in `new("name", new PermissionsArgs`, its arguments show.
    [GeneratedRegex(@"\bnew\s+(\w+\.)*(?<type>\w+?)(Args)?\b")]
    private static partial Regex Making();

    [TestCase("Permissions")]
    [TestCase("WorkspaceBinding")]
    public void One_file_makes_them(string type)
    {
        var files = Layout.Projects.SelectMany(project => Repository.Files($"{project}/*.cs"))
            .Select(path => (path, File.ReadAllText(Path.Combine(Repository.Root, path))));
        Assert.That(Makers(type, files).ToArray(), Has.Length.EqualTo(1));
    }

    [Test]
    public void A_second_file_is_found_and_a_longer_name_is_another_type() => Assert.That(
        Makers(
            "Permissions",
            [
                ("a", "new Permissions(\"x\""),
                ("b", "new Databricks.Permissions (name"),
                ("c", "new(\"x\", new PermissionsArgs"),
                ("d", "new PermissionsMap()"),
            ]),
        Is.EqualTo(new[] { "a", "b", "c" }));
}
