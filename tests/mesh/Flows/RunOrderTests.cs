namespace Platform.Tests.Mesh.Flows;

public sealed class RunOrderTests
{
    [Test]
    public void Each_comes_after_what_it_waits_for_and_otherwise_in_the_given_order()
    {
        var order = Of("d", "b: a, x", "a", "c: b, d");

        Assert.That(order.Items, Is.EqualTo(new[] { "d", "a", "b", "c" }));
        Assert.That(order.Circle, Is.Empty);
    }

    [Test]
    public void A_circle_is_told_as_one_walks_round_it_and_what_waits_behind_it_does_not_run()
    {
        var order = Of("behind: b", "free", "a: c", "b: a", "c: b");

        Assert.That(order.Items, Is.EqualTo(new[] { "free" }));
        Assert.That(order.Circle, Is.EqualTo(new[] { "b", "a", "c", "b" }));
    }

    static RunOrder<string> Of(params string[] lines)
    {
        var waits = lines.Select(line => line.Split(": ")).ToDictionary(
            parts => parts[0],
            parts => parts.Length == 1 ? [] : parts[1].Split(", "));
        return RunOrder<string>.Of(waits.Keys, item => waits[item]);
    }
}
