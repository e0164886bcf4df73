namespace Platform.Sdk.Tests.Generator;

public class ResourceEmitterTests
{
    const string Thing = """
        "Pulumi.Acme.Store.Thing": {
          "token": "acme:store:Thing", "base": "CustomResource", "args": "Pulumi.Acme.Store.ThingArgs",
          "argsOptional": false, "outputs": {
            "Name": { "wire": "name", "type": "Output<string>" },
            "Part": { "wire": "part", "type": "Output<Pulumi.Acme.Store.Part?>" } } }
        """;

    const string Bridged = """
        "Pulumi.Acme.Job": {
          "token": "acme:index/job:Job", "base": "CustomResource", "args": "Pulumi.Acme.JobArgs",
          "argsOptional": true, "outputs": {
            "Size": { "wire": "size", "type": "Output<int?>" },
            "Names": { "wire": "names", "type": "Output<ImmutableArray<string>>" },
            "Tags": { "wire": "tags", "type": "Output<ImmutableDictionary<string, string>?>" },
            "Part": { "wire": "part", "type": "Output<Pulumi.Acme.Outputs.JobPart?>" } } }
        """;

    [Test]
    public void A_resource_has_outputs_a_constructor_and_Get() =>
        Assert.That(Generated.Type(Generated.Schema(Thing), "Pulumi.Acme.Store.Thing"), Is.EqualTo("""
            namespace Pulumi.Acme.Store;

            [global::Pulumi.Acme.AcmeResourceType("acme:store:Thing")]
            public partial class Thing : global::Pulumi.CustomResource
            {
                [global::Pulumi.Output("name")]
                public global::Pulumi.Output<string> Name { get; private set; } = null!;

                [global::Pulumi.Output("part")]
                public global::Pulumi.Output<global::Pulumi.Acme.Store.Part?> Part { get; private set; } = null!;

                public Thing(
                    string name, global::Pulumi.Acme.Store.ThingArgs args,
                    global::Pulumi.CustomResourceOptions? options = null)
                    : base(
                        "acme:store:Thing", name, args ?? new global::Pulumi.Acme.Store.ThingArgs(),
                        global::Pulumi.Acme.AcmeOptions.For(options, ""))
                {
                }

                private Thing(
                    string name, global::Pulumi.Input<string> id,
                    global::Pulumi.CustomResourceOptions? options)
                    : base(
                        "acme:store:Thing", name, null,
                        global::Pulumi.Acme.AcmeOptions.For(options, id))
                {
                }

                public static Thing Get(
                    string name, global::Pulumi.Input<string> id,
                    global::Pulumi.CustomResourceOptions? options = null)
                    => new Thing(name, id, options);
            }

            """));

    [Test]
    public void A_bridged_resource_is_read_with_a_state_and_may_have_optional_args()
    {
        var text = Generated.Type(Generated.Schema(Bridged), "Pulumi.Acme.Job");

        Assert.That(text, Does.Contain("""
                public Job(
                    string name, global::Pulumi.Acme.JobArgs? args = null,
                    global::Pulumi.CustomResourceOptions? options = null)
            """));
        Assert.That(text, Does.Contain("""
                public static Job Get(
                    string name, global::Pulumi.Input<string> id, global::Pulumi.Acme.JobState? state = null,
                    global::Pulumi.CustomResourceOptions? options = null)
            """));
        Assert.That(text, Does.Contain("new Job(name, id, state, options);"));
        Assert.That(text, Does.Contain(""" "acme:index/job:Job", name, state,"""));
    }

    [Test]
    public void The_state_of_a_bridged_resource_has_its_outputs_as_inputs_but_for_objects() =>
        Assert.That(Generated.Type(Generated.Schema(Bridged), "Pulumi.Acme.JobState"), Is.EqualTo("""
            namespace Pulumi.Acme;

            public sealed class JobState : global::Pulumi.ResourceArgs
            {
                [global::Pulumi.Input("size")]
                public global::Pulumi.Input<int>? Size { get; set; }

                [global::Pulumi.Input("names")]
                private global::Pulumi.InputList<string>? _names;
                public global::Pulumi.InputList<string> Names
                {
                    get => _names ??= new();
                    set => _names = value;
                }

                [global::Pulumi.Input("tags")]
                private global::Pulumi.InputMap<string>? _tags;
                public global::Pulumi.InputMap<string> Tags
                {
                    get => _tags ??= new();
                    set => _tags = value;
                }

                public JobState()
                {
                }

                public static new JobState Empty => new JobState();
            }

            """));

    [Test]
    public void A_provider_is_told_its_name_and_cannot_be_read() =>
        Assert.That(Generated.Type(Generated.Schema(), "Pulumi.Acme.Provider"), Is.EqualTo("""
            namespace Pulumi.Acme;

            [global::Pulumi.Acme.AcmeResourceType("pulumi:providers:acme")]
            public partial class Provider : global::Pulumi.ProviderResource
            {
                public Provider(
                    string name, global::Pulumi.Acme.ProviderArgs? args = null,
                    global::Pulumi.CustomResourceOptions? options = null)
                    : base(
                        "acme", name, args ?? new global::Pulumi.Acme.ProviderArgs(),
                        global::Pulumi.Acme.AcmeOptions.For(options, ""))
                {
                }
            }

            """));

    [Test]
    public void The_shared_file_of_a_package_holds_its_version() =>
        Assert.That(
            Generated.Type(Generated.Schema(), "Pulumi.Acme"),
            Does.Contain("""public const string Version = "1.2.3";"""));
}
