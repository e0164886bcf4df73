using Platform.Policy.Rules;

namespace Platform.Tests.Policy.Rules;

public class NoCirclesTests
{
    static readonly ResourceFact Box = Some.Resource("platform:area:Box", name: "box") with { Parent = null };
    static readonly ResourceFact Part = Some.Resource(AzureTypes.Vault, name: "part") with { Parent = Box.Key };
    static readonly ResourceFact Beside = Some.Resource(AzureTypes.Vault, name: "beside");

    [Test]
    public void Resources_that_wait_for_one_another_in_one_direction_are_fine() =>
        Assert.That(Some.Judge(new NoCircles(), Box, Part, Beside with { DependsOn = [Box.Key] }), Is.Empty);

    [Test]
    public void A_circle_by_way_of_a_component_is_named_at_each_of_its_resources() => Assert.That(
        Some.Judge(
            new NoCircles(), Box, Part with { DependsOn = [Beside.Key] }, Beside with { DependsOn = [Box.Key] }),
        Is.EqualTo(new[]
        {
            "part: it waits for itself; take one of the edges of the circle out",
            "beside: it waits for itself; take one of the edges of the circle out",
        }));
}
