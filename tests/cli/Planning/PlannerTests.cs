using Platform.Cli.Planning;
using Pulumi;

namespace Platform.Tests.Cli.Planning;

public class PlannerTests
{
    static ResourceFact Named(Plan plan, string name) => plan.Resources.Single(resource => resource.Name == name);

    [Test]
    public async Task Parents_dependencies_and_dependsOn_are_named_by_type_and_name()
    {
        var plan = await SmallStack.PlanAsync(() =>
        {
            var (box, beside) = (new Box("box"), new Box("beside"));
            var first = new Thing("first", null, new() { Parent = box });
            var second = new Thing(
                "second",
                new() { Text = Output.Format($"a {first.Made}"), Number = 1 },
                new() { Parent = box, DependsOn = { beside } });
        });
        var second = Named(plan, "second");
        Assert.That(second.Parent, Is.EqualTo("platform:test:Box::box"));
        Assert.That(second.DependsOn, Is.EqualTo(new[] { "platform:test:Box::beside" }));
        Assert.That(second.Dependencies, Is.EqualTo(new[] { "test:index:Thing::first" }));
        Assert.That(second.PropertyDependencies.Keys, Is.EqualTo(new[] { "text" }));
        Assert.That(Named(plan, "box").Parent, Is.Null);
        Assert.That(plan.Resources.Select(resource => resource.Key), Is.EqualTo(new[]
        {
            "platform:test:Box::beside", "platform:test:Box::box",
            "test:index:Thing::first", "test:index:Thing::second",
        }));
    }

    [Test]
    public async Task Protect_is_inherited_and_can_be_taken_back()
    {
        var plan = await SmallStack.PlanAsync(() =>
        {
            var box = new Box("box", new() { Protect = true });
            _ = new Thing("kept", null, new() { Parent = new Box("inner", new() { Parent = box }) });
            _ = new Thing("freed", null, new() { Parent = box, Protect = false });
            _ = new Thing("free");
        });
        Assert.That(
            plan.Resources.Where(resource => resource.Protect).Select(resource => resource.Name),
            Is.EqualTo(new[] { "box", "inner", "kept" }));
    }

    [Test]
    public async Task The_provider_of_a_component_is_that_of_its_children_of_the_same_package()
    {
        var plan = await SmallStack.PlanAsync(() =>
        {
            var provider = new Pulumi.Random.Provider("own");
            var box = new Box("box", new() { Providers = { provider } });
            _ = new Pulumi.Random.RandomString("inherits", new() { Length = 1 }, new() { Parent = box });
            _ = new Pulumi.Random.RandomString("states", new() { Length = 1 }, new() { Provider = provider });
            _ = new Pulumi.Random.RandomString("default", new() { Length = 1 });
            _ = new Thing("other", null, new() { Parent = box });
        });
        Assert.That(
            plan.Resources.Where(resource => resource.Provider is not null)
                .Select(resource => $"{resource.Name} {resource.Provider}"),
            Is.EqualTo(new[]
        {
            "inherits pulumi:providers:random::own", "states pulumi:providers:random::own",
        }));
    }

    [Test]
    public void A_type_and_name_that_stands_twice_is_a_fault() => Assert.That(
        async () => await SmallStack.PlanAsync(() =>
        {
            _ = new Thing("twice", null, new() { Parent = new Box("a") });
            _ = new Thing("twice", null, new() { Parent = new Box("b") });
        }),
        Throws.TypeOf<FaultException>().With.Message
            .EqualTo("Pulumi.small.yaml: test:index:Thing::twice: got \"2 resources\"; "
                + "allowed: one resource per type and name"));

    [Test]
    public void Faults_thrown_by_the_program_come_out_as_they_are() => Assert.That(
        async () => await SmallStack.PlanAsync(() => throw new FaultException(new Fault("a.yml", "k", "v", "w"))),
        Throws.TypeOf<FaultException>().With.Message.EqualTo("""a.yml: k: got "v"; allowed: w"""));

    [Test]
    public void A_function_that_the_plan_cannot_answer_stops_it_and_says_what_to_add() => Assert.That(
        async () =>
            await SmallStack.PlanAsync(stack =>
                stack.Made = Pulumi.Databricks.GetCurrentUser.Invoke().Apply(user => user.UserName)),
        Throws.TypeOf<RunException>().With.Message
            .Contains("`databricks:index/getCurrentUser:getCurrentUser`").And.Message
            .Contains("PlanMocks"));

    [Test]
    public async Task Outputs_of_the_stack_are_read_like_inputs()
    {
        var plan = await SmallStack.PlanAsync(stack => stack.Made = new Thing("it").Made);
        Assert.That(plan.Outputs.ToJsonString(), Is.EqualTo("""{"made":"[unknown]"}"""));
    }

    [Test]
    public async Task An_id_is_unknown_before_the_deployment()
    {
        var plan = await SmallStack.PlanAsync(stack => stack.Made = new Thing("it").Id);
        Assert.That(plan.Outputs.ToJsonString(), Is.EqualTo("""{"made":"[unknown]"}"""));
    }

    [Test]
    public void An_output_pasted_into_a_text_fails() => Assert.That(
        async () =>
            await SmallStack.PlanAsync(
                () => _ = new Thing("it", new() { Text = $"pasted {new Thing("source").Made}" })),
        Throws.TypeOf<RunException>().With.Message.Contains("Output"));

    [Test]
    public async Task A_resource_made_inside_an_Apply_is_missing_while_the_output_is_unknown()
    {
        void Content() => new Thing("source").Made.Apply(_ => new Thing("inner"));
        var (unknown, known) = (
            await SmallStack.PlanAsync(Content),
            await SmallStack.PlanAsync(Content, new Stacks.KnownMocks(), preview: false));
        Assert.That(unknown.Resources.Select(resource => resource.Name), Is.EqualTo(new[] { "source" }));
        Assert.That(known.Resources.Select(resource => resource.Name), Is.EqualTo(new[] { "inner", "source" }));
    }
}
