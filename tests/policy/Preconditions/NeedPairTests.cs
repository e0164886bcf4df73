using Platform.Policy;
using Platform.Policy.Judging;

namespace Platform.Tests.Policy.Preconditions;

/// <summary>Each precondition by itself, in the smallest plan that has what it asks for.</summary>
public class NeedPairTests
{
    static readonly Precondition[] Rules = [.. Policies.All.OfType<Precondition>()];

    [TestCaseSource(typeof(NeedPair), nameof(NeedPair.All))]
    public void What_meets_a_precondition_makes_the_difference(object tried)
    {
        var pair = (NeedPair)tried;
        var rule = Rules.Single(one => one.Name == pair.Rule);

        Assert.That(rule.Needs(pair.Met).Select(need => need.Resource.Name), Is.EqualTo(new[] { "it" }));
        Assert.That(Some.Judge(rule, pair.Met), Is.Empty);
        var said = Some.Judge(rule, pair.Unmet);
        Assert.That(said, Has.Length.EqualTo(1));
        Assert.That(said[0], Does.StartWith($"it: {pair.Says}; "));
    }

    [Test]
    public void Every_precondition_has_its_pair() =>
        Assert.That(NeedPair.All.Select(pair => pair.Rule), Is.EqualTo(Rules.Select(rule => rule.Name)));
}
