using System.Reflection;
using Pulumi;
using Pulumi.Testing;

namespace Platform.Sdk.Tests.Core;

/// <summary>What resources hand out, and what they may wait for.</summary>
[NonParallelizable]
public class ResourceTests
{
    const string Type = "test:index:Part";

    [TestCase(typeof(Resource), nameof(Resource.Urn), "urn")]
    [TestCase(typeof(CustomResource), nameof(CustomResource.Id), "id")]
    public void Urn_and_id_are_marked_as_outputs(Type type, string property, string name) =>
        Assert.That(type.GetProperty(property)!.GetCustomAttribute<OutputAttribute>()?.Name, Is.EqualTo(name));

    [Test]
    public async Task A_marked_urn_is_no_output_of_the_stack()
    {
        var mocks = new OutputMocks();

        await Deployment.TestAsync<Program>(mocks);

        Assert.That(mocks.Outputs.Single().Keys, Is.EqualTo(new[] { "text" }));
    }

    [Test]
    public void A_resource_that_waits_for_a_component_it_is_part_of_fails_at_any_depth([Values] bool direct) =>
        Assert.That(
        () => Make(() =>
        {
            var outer = new ComponentResource(Type, "outer");
            var inner = new ComponentResource(Type, "inner", new() { Parent = outer });
            _ = new Thing("t", options: new() { Parent = inner, DependsOn = direct ? inner : outer });
        }),
        Throws.TypeOf<RunException>().With.Message.Contains(
            $"test:index:Thing 't' depends on {Type} '{(direct ? "inner" : "outer")}', which it is part of: "
            + "with the official packages it would wait for itself and never finish."));

    [Test]
    public void A_component_that_waits_for_one_it_is_part_of_fails_too() => Assert.That(
        () => Make(() =>
        {
            var outer = new ComponentResource(Type, "outer");
            _ = new ComponentResource(Type, "inner", new() { Parent = outer, DependsOn = outer });
        }),
        Throws.TypeOf<RunException>().With.Message.Contains(
            $"{Type} 'inner' depends on {Type} 'outer', which it is part of"));

    [Test]
    public async Task Other_components_and_a_parent_that_is_a_resource_can_be_waited_for()
    {
        var mocks = new EchoMocks();

        await Deployment.TestAsync(mocks, new TestOptions(), () =>
        {
            var beside = new ComponentResource(Type, "beside");
            var parent = new Thing("parent", options: new() { Parent = new ComponentResource(Type, "around") });
            _ = new Thing("t", options: new() { Parent = parent, DependsOn = { beside, parent } });
        });

        Assert.That(mocks.Resources.Select(resource => resource.Name), Does.Contain("t"));
    }

    static Task Make(Action program) => Deployment.TestAsync(new EchoMocks(), new TestOptions(), program);

    sealed class Program : Stack
    {
        [Output("text")]
        public Output<string> Text { get; } = Output.Create("t");
    }

    sealed class OutputMocks : IMocks
    {
        public List<IReadOnlyDictionary<string, Output<object?>>> Outputs { get; } = [];

        public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args) =>
            Task.FromResult<(string?, object)>((null, args.Inputs));

        public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(args.Args);

        public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args)
        {
            Outputs.Add(args.Outputs);
            return Task.CompletedTask;
        }
    }
}
