namespace Platform.Tests.Policy.Facts;

/// <summary>What is made after what, as the engine does it.</summary>
public class DependencyOrderTests
{
    static readonly ResourceFact Outer = Component("outer");
    static readonly ResourceFact Inner = Component("inner") with { Parent = Outer.Key };
    static readonly ResourceFact Part = Made("part") with { Parent = Inner.Key };
    static readonly ResourceFact Below = Made("below") with { Parent = Part.Key };
    static readonly ResourceFact Beside = Made("beside");

    static ResourceFact Component(string name) =>
        Some.Resource($"{ResourceFact.ComponentPrefix}area:Box", name: name) with { Parent = null };

    static ResourceFact Made(string name) => Some.Resource("a:b:C", name: name) with { Parent = null };

    static bool IsAfter(ResourceFact first, ResourceFact second, params ResourceFact[] changed)
    {
        ResourceFact[] all = [Outer, Inner, Part, Below, Beside];
        return Some.Stack([.. changed, .. all.ExceptBy(changed.Select(one => one.Key), one => one.Key)])
            .Order.IsAfter(first, second);
    }

    [Test]
    public void A_resource_comes_after_its_parents_and_its_sources_at_any_distance()
    {
        Assert.That(IsAfter(Below, Outer), Is.True);
        Assert.That(IsAfter(Below, Beside), Is.False);
        Assert.That(IsAfter(Below, Beside, Part.MadeFrom("x", Beside)), Is.True);
    }

    [Test]
    public void What_a_parent_waits_for_its_children_wait_for() =>
        Assert.That(IsAfter(Below, Beside, Outer with { DependsOn = [Beside.Key] }), Is.True);

    [Test]
    public void Who_waits_for_a_component_waits_for_what_is_in_it_down_to_the_first_resource()
    {
        var waits = Beside with { DependsOn = [Outer.Key] };
        Assert.That(IsAfter(waits, Part, waits), Is.True);
        Assert.That(IsAfter(waits, Below, waits), Is.False);
        Assert.That(IsAfter(waits, Inner, waits), Is.True);
    }

    [Test]
    public void What_the_plan_does_not_hold_is_after_nothing() =>
        Assert.That(IsAfter(Made("elsewhere"), Outer), Is.False);

    [Test]
    public void A_circle_is_after_itself_and_after_all_that_it_leads_to()
    {
        ResourceFact[] circle =
        [
            Made("a") with { DependsOn = ["a:b:C::b"] }, Made("b") with { DependsOn = ["a:b:C::c"] },
            Made("c") with { DependsOn = ["a:b:C::a", Beside.Key] },
        ];
        Assert.That(circle.Select(one => IsAfter(one, one, circle)), Has.All.True);
        Assert.That(circle.Select(one => IsAfter(one, Beside, circle)), Has.All.True);
        Assert.That(IsAfter(Beside, Beside, circle), Is.False);
    }
}
