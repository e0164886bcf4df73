using System.Linq;
using Platform.Sdk.Generator.Model;

namespace Platform.Sdk.Generator.Emitting;

/// <summary>An output type: readonly fields, and a private constructor whose parameters have the wire names.</summary>
static class OutputEmitter
{
    public static string Emit(OutputClass type) => $$"""
        {{Code.Header}}
        namespace {{type.Namespace}};

        [global::Pulumi.OutputType]
        public sealed class {{type.Name}}
        {
        {{string.Concat(type.Fields.Select(f => $"    public readonly {TypeName.Qualified(f.Type)} {f.Name};\n"))}}
            [global::Pulumi.OutputConstructor]
            private {{type.Name}}({{string.Join(", ", type.Fields.Select(Parameter))}})
            {
        {{string.Concat(type.Fields.Select(f => $"        this.{f.Name} = {Code.Identifier(f.Wire)};\n"))}}    }
        }

        """;

    static string Parameter(Property field) => $"{TypeName.Qualified(field.Type)} {Code.Identifier(field.Wire)}";
}
