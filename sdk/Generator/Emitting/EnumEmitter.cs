using System.Collections.Generic;
using System.Linq;
using Platform.Sdk.Generator.Model;

namespace Platform.Sdk.Generator.Emitting;

/// <summary>An enum of texts: a readonly struct with one static property per value.</summary>
static class EnumEmitter
{
    public static string Emit(EnumClass type) => $$"""
        {{Code.Header}}
        namespace {{type.Namespace}};

        [global::Pulumi.EnumType]
        public readonly struct {{type.Name}} : global::System.IEquatable<{{type.Name}}>
        {
            private readonly string _value;

            private {{type.Name}}(string value) => _value = value;

        {{string.Concat(type.Values.Select(value => Member(type.Name, value)))}}
            public static bool operator ==({{type.Name}} left, {{type.Name}} right) => left.Equals(right);
            public static bool operator !=({{type.Name}} left, {{type.Name}} right) => !left.Equals(right);

            public static explicit operator string({{type.Name}} value) => value._value;

            public override bool Equals(object? other) => other is {{type.Name}} same && Equals(same);
            public bool Equals({{type.Name}} other) => string.CompareOrdinal(_value, other._value) == 0;
            public override int GetHashCode() => _value?.GetHashCode() ?? 0;
            public override string ToString() => _value;
        }

        """;

    static string Member(string type, KeyValuePair<string, string> value) =>
        $"    public static {type} {value.Key} {{ get; }} = new {type}({Code.Literal(value.Value)});\n";
}
