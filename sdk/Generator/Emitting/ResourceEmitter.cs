using System.Linq;
using Platform.Sdk.Generator.Model;

namespace Platform.Sdk.Generator.Emitting;

/// <summary>A resource: its outputs, the constructor and, but for providers, <c>Get</c>.</summary>
static class ResourceEmitter
{
    const string OptionsParameter = "global::Pulumi.CustomResourceOptions? options = null";

    public static string Emit(Package package, ResourceClass resource) => $$"""
        {{Code.Header}}
        namespace {{resource.Namespace}};

        [global::{{package.Name}}.{{package.ShortName}}ResourceType({{Code.Literal(resource.Token)}})]
        public partial class {{resource.Name}} : {{TypeName.Qualified(resource.Base)}}
        {
        {{string.Concat(resource.Outputs.Select(Output))}}{{Constructor(package, resource)}}{{Get(package, resource)}}
        }

        """;

    static string Output(Property output) => $$"""
            [global::Pulumi.Output({{Code.Literal(output.Wire)}})]
            public {{TypeName.Qualified(output.Type)}} {{output.Name}} { get; private set; } = null!;


        """;

    static string Constructor(Package package, ResourceClass resource)
    {
        var args = TypeName.Qualified(resource.ArgsType);
        var parameter = resource.ArgsOptional ? $"{args}? args = null" : $"{args} args";
        // A provider is told the provider's name, from which the engine's type follows.
        var first = Code.Literal(resource.IsProvider ? package.Plugin : resource.Token);
        return $$"""
                public {{resource.Name}}(
                    string name, {{parameter}},
                    {{OptionsParameter}})
                    : base(
                        {{first}}, name, args ?? new {{args}}(),
                        {{Options(package)}}.For(options, ""))
                {
                }
            """;
    }

    static string Get(Package package, ResourceClass resource)
    {
        if (resource.IsProvider)
        {
            return "";
        }
        var state = resource.Bridged ? $", global::{resource.FullName}State? state" : "";
        var optional = resource.Bridged ? state + " = null" : "";
        return $$"""


                private {{resource.Name}}(
                    string name, global::Pulumi.Input<string> id{{state}},
                    global::Pulumi.CustomResourceOptions? options)
                    : base(
                        {{Code.Literal(resource.Token)}}, name, {{(resource.Bridged ? "state" : "null")}},
                        {{Options(package)}}.For(options, id))
                {
                }

                public static {{resource.Name}} Get(
                    string name, global::Pulumi.Input<string> id{{optional}},
                    {{OptionsParameter}})
                    => new {{resource.Name}}(name, id{{(resource.Bridged ? ", state" : "")}}, options);
            """;
    }

    static string Options(Package package) => $"global::{package.Name}.{package.ShortName}Options";
}
