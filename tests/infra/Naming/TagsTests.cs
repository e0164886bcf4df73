using Platform.Naming;

namespace Platform.Tests.Infra.Naming;

public sealed class TagsTests
{
    [Test]
    public void The_five_mandatory_tags_are_all_that_there_is()
    {
        var tags = Tags.Create("data", "platform", "analytics", "pulumi", "alpha", "Pulumi.alpha.yaml");

        Assert.That(tags.Keys, Is.EquivalentTo(new[] { "owner", "service", "project", "creator", "environment" }));
        Assert.That(tags.Keys, Is.EquivalentTo(Tags.Mandatory));
        Assert.That(tags["environment"], Is.EqualTo("alpha"));
    }

    [Test]
    public void Every_value_that_is_empty_or_too_long_is_a_fault()
    {
        var faults = Assert.Throws<FaultException>(() => Tags.Create(
            " ", new string('x', 257), "analytics", "pulumi", "alpha", "Pulumi.alpha.yaml"))!.Faults;

        Assert.That(faults.Select(fault => fault.Key),
            Is.EqualTo(new[] { "platform:general.owner", "platform:general.service" }));
        Assert.That(faults[0].Message, Is.EqualTo("Pulumi.alpha.yaml: platform:general.owner: got \" \"; "
            + "allowed: 1 to 256 characters: it becomes the tag owner"));
    }
}
