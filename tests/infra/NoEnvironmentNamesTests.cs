using System.Text.RegularExpressions;

namespace Platform.Tests.Infra;

/// <summary>Environments differ in values only: the program knows none by name.</summary>
public sealed class NoEnvironmentNamesTests
{
    [Test]
    public void No_source_of_the_program_has_the_name_of_an_environment_as_a_literal()
    {
        var names = new Regex("\"(dev|staging|prod|test|production|development)\"", RegexOptions.IgnoreCase);
        var sources = new[] { "infra", "stacks" }
            .Select(folder => Path.Combine(Repository.Root, folder))
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
            .Where(file => !Regex.IsMatch(file, @"[/\\](obj|bin)[/\\]"))
            .ToArray();

        Assert.That(sources, Has.Length.GreaterThan(100));
        Assert.That(sources.Where(file => names.IsMatch(File.ReadAllText(file))), Is.Empty);
    }
}
