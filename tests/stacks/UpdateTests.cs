using System.Diagnostics;
using Platform.Cli.Update;

namespace Platform.Tests.Stacks;

/// <summary>An update of an environment that exists replaces nothing but what it is told to.</summary>
public sealed class UpdateTests
{
    [TestCaseSource(typeof(Plans), nameof(Plans.Environments))]
    public async Task A_change_of_any_resource_replaces_no_other(string environment)
    {
        var watch = Stopwatch.StartNew();
        var update = await UpdatePreview.Of(Repository.Root, environment).OfAllAsync();

        TestContext.Out.WriteLine($"{environment}: {update.Resources} resources in {watch.Elapsed.TotalSeconds:0.0} s");
        Assert.That(update.Causes.Select(cause => $"{cause.Key} replaces {cause.Replaced.Count}"), Is.Empty);
        Assert.That(update.Resources, Is.AtLeast(300));
        Assert.That(update.Effects, Has.Count.EqualTo(update.Resources));
        // Were everything known, nothing could be found.
        Assert.That((string?)update.Plan.Outputs["DatabricksUrl"], Is.EqualTo(ResourceFact.Unknown));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(60)), "the goal is ten on a quiet machine");
    }

    [Test]
    public async Task Nor_does_it_of_what_deploys_the_environments()
    {
        var preview = UpdatePreview.Of(Repository.Root, "bootstrap");
        var update = await preview.OfAllAsync();

        Assert.That(update.Causes.Select(cause => $"{cause.Key} replaces {cause.Replaced.Count}"), Is.Empty);
        Assert.That(update.Resources, Is.AtLeast(70));
        Assert.That(update.Effects, Has.Count.EqualTo(update.Resources));
        // So few that each can be tried alone as well.
        foreach (var key in update.Effects.Select(effect => effect.Key))
        {
            Assert.That((await preview.OfAsync(key)).Causes, Is.Empty, key);
        }
    }

    [TestCaseSource(nameof(Options))]
    public async Task Nor_does_it_where_an_option_is_on(params string[] overrides) =>
        Assert.That(
            (await UpdatePreview.Of(Repository.Root, "prod", overrides).OfAllAsync()).Causes.Select(cause => cause.Key),
            Is.Empty);

    static IEnumerable<string[]> Options() => OptionCases.All.Select(option => option.Set);

    // One run in which everything changes stands for one per resource: here, what it says of the first of each kind
    // that gives others something.
    [Test]
    public async Task One_run_for_all_finds_no_less_than_one_for_each()
    {
        var preview = UpdatePreview.Of(Repository.Root, "prod");
        var unknown = (await preview.OfAllAsync()).Effects.ToDictionary(effect => effect.Key, effect => effect.Unknown);
        var first = Plans.Of("prod").Resources.SelectMany(resource => resource.Dependencies)
            .Where(key => !key.StartsWith("pulumi:", StringComparison.Ordinal))
            .Distinct().Order(StringComparer.Ordinal)
            .GroupBy(key => key.Split("::")[0]).Select(kind => kind.First()).ToArray();

        Assert.That(first, Has.Length.AtLeast(15));
        foreach (var key in first)
        {
            var alone = await preview.OfAsync(key);
            Assert.That(alone.Causes, Is.Empty, key);
            Assert.That(alone.Effects.Select(effect => effect.Key), Has.Member(key));
            Assert.That(
                alone.Effects.Where(effect => effect.Unknown.Except(unknown[effect.Key]).Any()), Is.Empty, key);
        }
    }
}
