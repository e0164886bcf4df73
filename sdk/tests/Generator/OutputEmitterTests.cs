namespace Platform.Sdk.Tests.Generator;

public class OutputEmitterTests
{
    [Test]
    public void An_output_type_has_readonly_fields_and_a_private_constructor_with_the_wire_names()
    {
        var schema = Generated.Schema(types: """
            "Pulumi.Acme.Outputs.Part": { "kind": "output", "properties": {
              "Class": { "wire": "class", "type": "string?" },
              "__hidden": { "wire": "__hidden", "type": "ImmutableArray<int>" } } }
            """);

        Assert.That(Generated.Type(schema, "Pulumi.Acme.Outputs.Part"), Is.EqualTo("""
            namespace Pulumi.Acme.Outputs;

            [global::Pulumi.OutputType]
            public sealed class Part
            {
                public readonly string? Class;
                public readonly global::System.Collections.Immutable.ImmutableArray<int> __hidden;

                [global::Pulumi.OutputConstructor]
                private Part(string? @class, global::System.Collections.Immutable.ImmutableArray<int> __hidden)
                {
                    this.Class = @class;
                    this.__hidden = __hidden;
                }
            }

            """));
    }
}
