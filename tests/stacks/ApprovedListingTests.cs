using System.Text;
using Platform.Cli.Planning;

namespace Platform.Tests.Stacks;

/// <summary>
/// What each environment consists of, approved by a person: `make approve` writes the listings, the diff shows what a
/// change does.
/// </summary>
public class ApprovedListingTests
{
    [TestCaseSource(typeof(Plans), nameof(Plans.Stacks))]
    public void The_plan_is_the_approved_one(string environment)
    {
        var path = Path.Combine(Repository.Root, "tests", "stacks", "approved", $"{environment}.txt");
        var listing = Listing(Plans.Of(environment));
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, listing);
        }
        Assert.That(path, Does.Exist, "run make approve");
        Assert.That(
            listing.Split('\n'),
            Is.EqualTo(File.ReadAllText(path).ReplaceLineEndings("\n").Split('\n')),
            "run make approve and read the diff");
    }

    static string Listing(Plan plan)
    {
        var text = new StringBuilder($"{plan.Resources.Count} resources\n\n");
        foreach (var type in plan.Resources.GroupBy(resource => resource.Type))
        {
            text.Append($"{type.Count(),5} {type.Key}\n");
        }

        text.Append('\n');
        foreach (var resource in plan.Resources)
        {
            var kept = resource.Protect ? " protected" : "";
            text.Append($"{resource.Type} {resource.Name}{kept} < {resource.Parent ?? "stack"}\n");
        }

        return text.ToString();
    }
}
