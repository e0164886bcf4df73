using Platform.Naming;

namespace Platform.Tests.Infra.Naming;

public sealed class TagsTests
{
    static readonly GitFacts Unknown = new(null, null, null);

    [Test]
    public void The_five_mandatory_tags_are_there_without_git()
    {
        var tags = Tags.Create("data", "platform", "analytics", "pulumi", "alpha", Unknown, "Pulumi.alpha.yaml");

        Assert.That(tags.Keys, Is.EquivalentTo(new[] { "owner", "service", "project", "creator", "environment" }));
        Assert.That(tags.Keys, Is.EquivalentTo(Tags.Mandatory));
        Assert.That(tags["environment"], Is.EqualTo("alpha"));
    }

    [Test]
    public void What_git_knows_is_added()
    {
        var tags = Tags.Create("data", "platform", "analytics", "pulumi", "alpha",
            new("ann@acme.no", "feat/x", "0e7768a7c0ffee11"), "Pulumi.alpha.yaml");

        Assert.That(tags, Has.Count.EqualTo(8));
        Assert.That(tags["git_user"], Is.EqualTo("ann@acme.no"));
        Assert.That(tags["git_branch"], Is.EqualTo("feat/x"));
        Assert.That(tags["git_commit"], Is.EqualTo("0e7768a7c0ffee11"));
    }

    [Test]
    public void Every_value_that_is_empty_or_too_long_is_a_fault()
    {
        var faults = Assert.Throws<FaultException>(() => Tags.Create(
            " ", new string('x', 257), "analytics", "pulumi", "alpha", Unknown, "Pulumi.alpha.yaml"))!.Faults;

        Assert.That(faults.Select(fault => fault.Key),
            Is.EqualTo(new[] { "platform:general.owner", "platform:general.service" }));
        Assert.That(faults[0].Message, Is.EqualTo("Pulumi.alpha.yaml: platform:general.owner: got \" \"; "
            + "allowed: 1 to 256 characters: it becomes the tag owner"));
    }
}
