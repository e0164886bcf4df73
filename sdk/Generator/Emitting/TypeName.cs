using System;
using System.Text.RegularExpressions;
using Platform.Sdk.Generator.Reading;

namespace Platform.Sdk.Generator.Emitting;

/// <summary>
/// Turns a type as the schema writes it (<c>Output&lt;ImmutableArray&lt;string&gt;&gt;</c>) into one that means the
/// same in every namespace.
/// </summary>
static class TypeName
{
    static readonly Regex Identifier = new(@"[A-Za-z_][\w.]*", RegexOptions.Compiled);

    public static string Qualified(string type) => Identifier.Replace(type, match => Qualify(match.Value));

    static string Qualify(string name) => name switch
    {
        "string" or "bool" or "int" or "double" or "object" => name,
        "ImmutableArray" or "ImmutableDictionary" => "global::System.Collections.Immutable." + name,
        "List" => "global::System.Collections.Generic.List",
        "Task" => "global::System.Threading.Tasks.Task",
        "Input" or "InputList" or "InputMap" or "InputUnion" or "Output" or "Union" or "InvokeOptions"
            or "InvokeOutputOptions"
            or "ResourceArgs" or "InvokeArgs" or "CustomResource" or "ProviderResource" => "global::Pulumi." + name,
        _ when name.StartsWith("Pulumi.", StringComparison.Ordinal) => "global::" + name,
        _ => throw new SchemaException(
            $"the type '{name}' is not known; known are Pulumi.* and the names in {nameof(TypeName)}.cs"),
    };
}
