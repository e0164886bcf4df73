using System.Reflection;
using System.Text.Json;
using Platform.Tests.Stacks;

namespace Platform.Tests.Policy.Facts;

/// <summary>What settings promise reaches a policy pack whole, or is known to be missing.</summary>
public class PromisesTests
{
    // What is no promise of the settings: the resources themselves, and what is told beside them.
    static readonly string[] Others =
    [
        nameof(StackFacts.Resources), nameof(StackFacts.Order), nameof(StackFacts.Hidden),
        nameof(StackFacts.Parameters),
    ];

    static readonly PropertyInfo[] All =
        [.. typeof(StackFacts).GetProperties().Where(property => !Others.Contains(property.Name))];

    [Test]
    public void Every_promise_is_written() => Assert.That(
        Promises.Schema.Select(member => member.Key),
        Is.EquivalentTo(All.Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name))));

    [TestCaseSource(typeof(Plans), nameof(Plans.Environments))]
    public void What_is_written_is_read_as_it_was(string environment)
    {
        var facts = Plans.Facts(environment);
        var read = Promises.Over(Promises.Of(facts), facts.Resources);
        foreach (var property in All)
        {
            Assert.That(property.GetValue(read), Is.EqualTo(property.GetValue(facts)), property.Name);
        }
    }

    [Test]
    public void What_is_not_written_is_not_given()
    {
        var read = Promises.Over([], []);
        foreach (var property in All)
        {
            Assert.That(
                () => property.GetValue(read),
                Throws.InnerException.TypeOf<NotGivenException>(), property.Name);
        }
    }
}
