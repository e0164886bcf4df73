using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace Platform.Sdk.Tests.Core;

/// <summary>What the conformance suite leaves open and this repository relies on.</summary>
[NonParallelizable]
public class CoreTests
{
    [Test]
    public async Task State_that_does_not_fit_its_output_reads_as_the_default()
    {
        var state = new Dictionary<string, object> { ["text"] = 5, ["numbers"] = new[] { 1 } };

        var thing = await Make(new EchoMocks { State = state }, () => new Thing("t"));

        Assert.That(await Value(thing.Text), Is.Null);
        Assert.That(await Value(thing.Numbers), Is.Null);
    }

    [Test]
    public async Task A_member_that_does_not_fit_leaves_its_neighbours_alone()
    {
        var numbers = new Dictionary<string, object> { ["good"] = 2, ["bad"] = "two" };
        var state = new Dictionary<string, object> { ["numbers"] = numbers };

        var thing = await Make(new EchoMocks { State = state }, () => new Thing("t"));

        Assert.That(
            await Value(thing.Numbers), Is.EquivalentTo(new Dictionary<string, int> { ["good"] = 2, ["bad"] = 0 }));
    }

    [TestCase("a", true)]
    [TestCase(3, false)]
    public async Task A_union_holds_the_type_that_the_state_fits(object value, bool first)
    {
        var thing = await Make(
            new EchoMocks { State = new Dictionary<string, object> { ["either"] = value } }, () => new Thing("t"));

        var either = await Value(thing.Either);
        Assert.That((either.IsT0, either.Value), Is.EqualTo((first, value)));
    }

    [Test]
    public async Task A_parsed_JSON_input_arrives_as_plain_values_without_its_nulls()
    {
        var mocks = new EchoMocks();
        using var json = JsonDocument.Parse("""{"a":[1,"x",true],"b":null}""");

        await Make(mocks, () => new Thing("t", new() { Any = json.RootElement }));

        var any = (ImmutableDictionary<string, object>)mocks.Resources.Single().Inputs["any"];
        Assert.That(any.Keys, Is.EqualTo(new[] { "a" }));
        Assert.That(any["a"], Is.EqualTo(new object[] { 1.0, "x", true }));
    }

    [Test]
    public void An_input_of_an_unsupported_type_fails_and_is_named_with_its_place()
    {
        var error = Assert.ThrowsAsync<RunException>(
            () => Make(
                new EchoMocks(),
                () => new Thing("t", new() { Any = new Dictionary<string, object> { ["at"] = DateTime.UnixEpoch } })));

        Assert.That(
            error.Message, Does.Contain("System.DateTime is not a supported argument type.").And.Contain("t.any.at"));
    }

    [Test]
    public async Task An_immutable_array_that_was_never_set_is_left_out()
    {
        var mocks = new EchoMocks();

        await Make(mocks, () => new Thing("t", new() { Any = Output.Create(default(ImmutableArray<string>)) }));

        Assert.That(mocks.Resources.Single().Inputs, Is.Empty);
    }

    [Test]
    public async Task Hooks_are_accepted_joined_by_Merge_and_never_called()
    {
        var calls = 0;
        ErrorHook Hook(string name) => new(name, (_, _) => Task.FromResult(++calls > 0));
        CustomResourceOptions first = new() { Hooks = { OnError = { Hook("a") } } };
        CustomResourceOptions second = new() { Hooks = { OnError = { Hook("b") } } };

        var merged = CustomResourceOptions.Merge(first, second);
        await Make(new EchoMocks(), () => new Thing("t", options: merged));

        Assert.That(merged.Hooks.OnError.Select(hook => hook.Name), Is.EqualTo(new[] { "a", "b" }));
        Assert.That(first.Hooks.OnError, Has.Count.EqualTo(1));
        Assert.That(calls, Is.Zero);
    }

    [Test]
    public async Task A_deferred_output_becomes_the_one_it_follows()
    {
        var deferred = new DeferredOutput<string>();
        var before = deferred.Output.Apply(text => text + "!");

        deferred.Resolve(Output.CreateSecret("later"));

        Assert.That(await Value(before), Is.EqualTo("later!"));
        Assert.That(await Output.IsSecretAsync(before), Is.True);
    }

    [Test]
    public async Task Merged_maps_keep_their_keys_when_one_value_is_unknown()
    {
        var merged = InputMap<string>.Merge(
            new() { ["a"] = "1", ["b"] = "2" }, new() { ["b"] = OutputUtilities.CreateUnknown("") });

        var known = new List<bool>();
        await foreach (var entry in merged)
        {
            known.Add(await OutputUtilities.GetIsKnownAsync<KeyValuePair<string, string>>(entry));
        }

        Assert.That(known, Is.EqualTo(new[] { true, false }));
    }

    [Test]
    public async Task A_secret_output_of_another_stack_is_a_secret()
    {
        var state = new Dictionary<string, object>
        {
            ["outputs"] = new Dictionary<string, object> { ["open"] = "o", ["closed"] = "c" },
            ["secretOutputNames"] = new[] { "closed" },
        };
        var reference = await Make(new EchoMocks { State = state }, () => new StackReference("org/project/dev"));

        var open = await reference.GetOutputDetailsAsync("open");
        var closed = await reference.GetOutputDetailsAsync("closed");

        Assert.That((open.Value, open.SecretValue), Is.EqualTo(("o", (object?)null)));
        Assert.That((closed.Value, closed.SecretValue), Is.EqualTo(((object?)null, "c")));
    }

    [Test]
    public void A_required_output_that_another_stack_lacks_fails_the_run_and_is_named()
    {
        var state = new Dictionary<string, object> { ["outputs"] = new Dictionary<string, object>() };

        var error = Assert.ThrowsAsync<RunException>(
            () => Make(
                new EchoMocks { State = state }, () => new StackReference("org/project/dev").RequireOutput("gone")));

        Assert.That(error.Message, Does.Contain("'gone'").And.Contain("'org/project/dev'"));
    }

    [Test]
    public void A_run_waits_for_work_that_mocks_do_later()
    {
        var error =
            Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync(new SlowMocks(), new TestOptions(), () =>
        {
            new Thing("t").Id.Apply<string>(id => id == "t-id" ? throw new RunException("reached " + id) : id);
        }));

        Assert.That(error.Message, Is.EqualTo("reached t-id"));
    }

    [Test]
    public void Refusing_to_deploy_says_how_to_switch_packages() =>
        Assert.That(
            () => Deployment.RunAsync(() => { }),
            Throws.InvalidOperationException.With.Message.Contains("dotnet build -p:OfflineSdk=false"));

    static async Task<T> Make<T>(IMocks mocks, Func<T> make)
    {
        T made = default!;
        await Deployment.TestAsync(mocks, new TestOptions(), () => { made = make(); });
        return made;
    }

    static Task<T> Value<T>(Output<T> output) => OutputUtilities.GetValueAsync(output);

    sealed class SlowMocks : IMocks
    {
        public async Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
        {
            await Task.Yield();
            return (args.Name + "-id", args.Inputs);
        }

        public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(args.Args);
    }
}
