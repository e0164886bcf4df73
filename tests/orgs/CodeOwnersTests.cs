using System.Text.RegularExpressions;

namespace Platform.Tests.Orgs;

/// <summary>Each domain has owners, and what is owned is there.</summary>
public class CodeOwnersTests
{
    static readonly string[][] Lines =
    [
        .. File.ReadAllLines(Path.Combine(Repository.Root, "CODEOWNERS"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(' ')),
    ];

    [Test]
    public void Every_domain_of_the_mesh_has_owners_for_its_folder_and_its_tests()
    {
        var domains = DataMesh.Load(Repository.Root).Flows
            .Select(flow => (flow.Path.Org, flow.Path.Domain))
            .Distinct()
            .ToList();
        Assert.That(domains, Has.Count.AtLeast(3));
        Assert.That(
            domains.SelectMany(pair => new[]
            {
                $"/orgs/{pair.Org}/domains/{pair.Domain}/", $"/tests/orgs/{pair.Domain}/",
            }),
            Is.SubsetOf(Lines.Select(line => line[0])));
    }

    [Test]
    public void Every_folder_that_has_owners_is_there_once()
    {
        var places = Lines.Select(line => line[0]).ToList();
        Assert.That(places, Is.Unique);
        Assert.That(places[0], Is.EqualTo("*"), "the last line that fits counts");
        Assert.That(places.Skip(1).Where(place => !Directory.Exists(Repository.Root + place)), Is.Empty);
    }

    [Test]
    public void Owners_are_users_or_teams() => Assert.That(
        Lines.Where(line => line.Length < 2 || !line.Skip(1).All(IsOwner)),
        Is.Empty);

    static bool IsOwner(string owner) => Regex.IsMatch(owner, @"^@[\w-]+(/[\w-]+)?$");
}
