namespace Platform.Tests.Stacks;

/// <summary>The fixtures are the whole plans of their commit.</summary>
public sealed class FirstPlansTests
{
    [TestCase("dev", 451)]
    [TestCase("staging", 445)]
    [TestCase("prod", 486)]
    public void AFirstPlanHoldsEveryResourceOfItsCommit(string environment, int resources) =>
        Assert.That(FirstPlans.Of(environment).Resources, Has.Count.EqualTo(resources));
}
