using System.Diagnostics;
using System.Xml.Linq;
using Platform.Tests.Sources;

namespace Platform.Tests;

/// <summary>Sources that compile on stand-ins compile with the official packages, as far as names go.</summary>
public class AmbiguousNamesTests
{
    static readonly IReadOnlyList<SourceFile> Files =
        [.. Tracked("*.cs").Select(path => SourceFile.Parse(path, Read(path))), .. Tracked("*.csproj").Select(Usings)];

    static readonly AmbiguousNames Checker = new(Files);

    [Test]
    public void No_name_of_a_type_has_two_meanings_in_any_source()
    {
        Assert.That(Files, Has.Count.GreaterThan(350));
        Assert.That(
            Files.Single(file => file.Path == "tests/Tests.csproj").Imports(Files), Has.Member("NUnit.Framework"));
        Assert.That(Files.SelectMany(Checker.In), Is.Empty);
    }

    [Test]
    public void The_network_arguments_are_found_once_their_alias_is_taken_away()
    {
        const string alias = "using VirtualNetworkArgs = Pulumi.AzureNative.Network.VirtualNetworkArgs;\n";
        var path = Files.Single(source => source.Path.EndsWith("/SpokeNetwork.cs", StringComparison.Ordinal)).Path;
        var text = Read(path);

        Assert.That(text, Does.Contain(alias));
        Assert.That(Checker.In(SourceFile.Parse(path, text.Replace(alias, ""))), Has.One.Matches(
            @"SpokeNetwork\.cs:\d+: VirtualNetworkArgs is in Pulumi\.AzureNative\.Network "
            + @"and in Pulumi\.AzureNative\.Network\.Inputs$"));
    }

    [TestCase("File f;", "File is in Pulumi.Databricks and in System.IO")]
    [TestCase("object o = new List<File>();", "File is in Pulumi.Databricks and in System.IO")]
    [TestCase("bool M(object o) => o is File;", "File is in Pulumi.Databricks and in System.IO")]
    [TestCase("string s = nameof(File);", "File is in Pulumi.Databricks and in System.IO")]
    [TestCase("object o = Timeout.Infinite;", "Timeout is in Other and in System.Threading")]
    [TestCase("[Obsolete] int i;", "ObsoleteAttribute is in Other and in System")]
    public void A_name_with_two_meanings_is_found(string member, string finding) =>
        Assert.That(Check(member), Is.EqualTo(new[] { $"infra/Sample.cs:5: {finding}" }));

    [TestCase("Pulumi.Databricks.File f; System.IO.File g;")] // a full name
    [TestCase("object Timeout = 1; string M() => Timeout.ToString();")] // a member of the same name
    [TestCase("string M(string File) => File.Trim();")] // a parameter of the same name
    [TestCase("class File; File f;")] // a type inside
    [TestCase("void M<File>(File f) { }")] // a type parameter
    [TestCase("Here h;")] // a type of the namespace around
    [TestCase("object o = new { File = 1 };")] // a name that is no type
    [TestCase("Renamed r;")] // an alias
    public void What_has_one_meaning_is_not(string member) => Assert.That(Check(member), Is.Empty);

    static IReadOnlyList<string> Check(string member)
    {
        var sample = SourceFile.Parse("infra/Sample.cs", $$"""
            using Pulumi.Databricks;
            using Other;
            using Renamed = Pulumi.Databricks.File;
            namespace Around.Inner;
            class Sample { {{member}} }
            """);
        var other = SourceFile.Parse("infra/Other.cs", """
            namespace Other { class Timeout; class ObsoleteAttribute; class Here; class Renamed; }
            namespace Around { class Here; }
            """);
        return new AmbiguousNames([sample, other]).In(sample);
    }

    static string Read(string path) => File.ReadAllText(Path.Combine(Repository.Root, path));

    // What a project file imports counts for all files of the project.
    static SourceFile Usings(string project) => SourceFile.Parse(project, string.Concat(
        XDocument.Parse(Read(project)).Descendants("Using").Attributes("Include")
            .Select(use => $"global using {use.Value};\n")));

    static IEnumerable<string> Tracked(string pattern)
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["ls-files", pattern])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
        })!;
        var files = git.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        return files.Where(
            path => !path.StartsWith("sdk/", StringComparison.Ordinal)
                && File.Exists(Path.Combine(Repository.Root, path)));
    }
}
