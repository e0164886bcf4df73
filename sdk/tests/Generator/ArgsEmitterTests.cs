namespace Platform.Sdk.Tests.Generator;

public class ArgsEmitterTests
{
    [Test]
    public void Args_have_flags_lazy_lists_and_defaults()
    {
        var schema = Generated.Schema(types: """
            "Pulumi.Acme.Tier": { "kind": "enum", "values": { "Hot_Tier": "hot.tier" } },
            "Pulumi.Acme.ThingArgs": { "kind": "input", "base": "ResourceArgs", "properties": {
              "Name": { "wire": "name", "type": "Input<string>", "required": true, "default": "a\"b" },
              "Size": { "wire": "size", "type": "Input<double>?", "json": true, "default": 1 },
              "Tier": { "wire": "tier", "type": "Input<Pulumi.Acme.Tier>?", "default": "hot.tier" },
              "Grants": {
                "wire": "grantList", "type": "InputList<Union<int, Pulumi.Acme.Tier>>", "required": true } } }
            """);

        Assert.That(Generated.Type(schema, "Pulumi.Acme.ThingArgs"), Is.EqualTo("""
            namespace Pulumi.Acme;

            public sealed class ThingArgs : global::Pulumi.ResourceArgs
            {
                [global::Pulumi.Input("name", required: true)]
                public global::Pulumi.Input<string> Name { get; set; } = null!;

                [global::Pulumi.Input("size", json: true)]
                public global::Pulumi.Input<double>? Size { get; set; }

                [global::Pulumi.Input("tier")]
                public global::Pulumi.Input<global::Pulumi.Acme.Tier>? Tier { get; set; }

                [global::Pulumi.Input("grantList", required: true)]
                private global::Pulumi.InputList<global::Pulumi.Union<int, global::Pulumi.Acme.Tier>>? _grantList;
                public global::Pulumi.InputList<global::Pulumi.Union<int, global::Pulumi.Acme.Tier>> Grants
                {
                    get => _grantList ??= new();
                    set => _grantList = value;
                }

                public ThingArgs()
                {
                    Name = "a\"b";
                    Size = 1;
                    Tier = global::Pulumi.Acme.Tier.Hot_Tier;
                }

                public static new ThingArgs Empty => new ThingArgs();
            }

            """));
    }

    [Test]
    public void Plain_arguments_of_a_function_have_no_inputs()
    {
        var schema = Generated.Schema(types: """
            "Pulumi.Acme.GetThingArgs": { "kind": "invoke", "base": "InvokeArgs", "properties": {
              "Name": { "wire": "name", "type": "string", "required": true },
              "Ids": { "wire": "ids", "type": "List<string>" } } }
            """);

        Assert.That(Generated.Type(schema, "Pulumi.Acme.GetThingArgs"), Is.EqualTo("""
            namespace Pulumi.Acme;

            public sealed class GetThingArgs : global::Pulumi.InvokeArgs
            {
                [global::Pulumi.Input("name", required: true)]
                public string Name { get; set; } = null!;

                [global::Pulumi.Input("ids")]
                private global::System.Collections.Generic.List<string>? _ids;
                public global::System.Collections.Generic.List<string> Ids
                {
                    get => _ids ??= new();
                    set => _ids = value;
                }

                public GetThingArgs()
                {
                }

                public static new GetThingArgs Empty => new GetThingArgs();
            }

            """));
    }
}
