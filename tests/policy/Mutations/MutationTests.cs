using Platform.Policy;
using Platform.Policy.Judging;
using Platform.Tests.Stacks;

namespace Platform.Tests.Policy.Mutations;

/// <summary>
/// Every switch, choice, address, port and principal of production whose name is about security is set to each less
/// secure value, and a mandatory rule fails: one over the resource where one can tell, else one over the plan.
/// </summary>
public class MutationTests
{
    static readonly ResourceRule[] OfOne =
        [.. Policies.All.OfType<ResourceRule>().Where(rule => rule.Level == Level.Mandatory)];

    static readonly PolicyRule[] OfAll =
    [
        .. Policies.All.Where(rule => rule is not ResourceRule and not Precondition && rule.Level == Level.Mandatory),
    ];

    [Test]
    public void A_less_secure_value_fails_a_mandatory_rule_wherever_it_is_set()
    {
        var stack = Plans.Facts("prod");
        Input[] found =
        [
            .. stack.Resources.Where(resource => !resource.IsComponent).SelectMany(Input.Of)
                .Where(input => input.IsOfSecurity && (input.IsSwitch || !input.IsText || Line(input) is not null)),
        ];
        Assert.That(
            found.Where(input => !input.IsSwitch && Line(input) is null)
                .Select(input => $"{input.Name} {input.Value}").Distinct(),
            Is.Empty, "say in less-secure.txt what is less secure");
        var lowest = found.Where(input => Line(input) is { Values: [], IsLeftOut: false }).ToArray();
        var left = found.Where(input => Line(input) is { IsLeftOut: true }).ToArray();
        (Input Input, string Value)[] tried =
        [
            .. found.Except(lowest).Except(left)
                .SelectMany(input => Values(input).Where(value => value != $"{input.Value}")
                    .Select(value => (input, value))),
        ];
        var missed = tried.Where(one => !IsCaught(stack, one.Input.With(one.Value))).ToArray();

        TestContext.Out.WriteLine(
            $"found {found.Length} inputs, {lowest.Length} at their lowest; tried {tried.Length} values of "
            + $"{tried.Select(one => one.Input).Distinct().Count()} inputs, caught {tried.Length - missed.Length}; "
            + $"left out {left.Length}");
        foreach (var name in left.GroupBy(input => input.Name))
        {
            TestContext.Out.WriteLine($"left out: {name.Key} {name.Count()}: {Line(name.First())!.Reason}");
        }

        Assert.That(missed.Select(one => $"{one.Input.Name} = {one.Value}").Distinct(), Is.Empty);
        Assert.That(tried, Has.Length.AtLeast(500));
        Assert.That((double)left.Length / found.Length, Is.LessThanOrEqualTo(0.1));
        Assert.That(LessSecure.Lines.Where(line => !found.Any(input => line.Input.IsMatch(input.Name)))
            .Select(line => $"{line.Input}"), Is.Empty, "lines that are about nothing");
    }

    static LessSecure? Line(Input input) => LessSecure.Lines.FirstOrDefault(line => line.Input.IsMatch(input.Name));

    static IEnumerable<string> Values(Input input) =>
        Line(input)?.Values ?? [input.Value.ToString() == "true" ? "false" : "true"];

    static bool IsCaught(StackFacts stack, ResourceFact mutant)
    {
        if (Fails(OfOne, stack with { Resources = [mutant] }))
        {
            return true;
        }

        ResourceFact[] all = [.. stack.Resources.Select(one => one.Key == mutant.Key ? mutant : one)];
        return Fails(OfAll, stack with { Resources = all });
    }

    static bool Fails(IEnumerable<PolicyRule> rules, StackFacts stack) =>
        rules.Any(rule => rule.Check(stack).Any(violation => !violation.NotJudged));
}
