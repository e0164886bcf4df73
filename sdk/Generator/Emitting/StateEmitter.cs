using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Platform.Sdk.Generator.Model;

namespace Platform.Sdk.Generator.Emitting;

/// <summary>
/// The optional state that <c>Get</c> of a bridged resource takes. The schema files do not list these classes: they
/// follow from the outputs, all optional. Members that are objects are left out; their types (<c>Inputs.*GetArgs</c>)
/// are in no schema file.
/// </summary>
static class StateEmitter
{
    static readonly Regex Output = new(
        @"^Output<(?:(string|bool|int|double)\??|ImmutableArray<(string|bool|int|double)>"
        + @"|ImmutableDictionary<string, (string)>\??)>$",
        RegexOptions.Compiled);

    public static string Emit(ResourceClass resource) => $$"""
        {{Code.Header}}
        namespace {{resource.Namespace}};

        public sealed class {{resource.Name}}State : global::Pulumi.ResourceArgs
        {
        {{string.Concat(Inputs(resource).Select(ArgsEmitter.Input))}}    public {{resource.Name}}State()
            {
            }

            public static new {{resource.Name}}State Empty => new {{resource.Name}}State();
        }

        """;

    static IEnumerable<Property> Inputs(ResourceClass resource) =>
        from member in resource.Outputs
        let match = Output.Match(member.Type)
        where match.Success
        select member with { Type = InputType(match.Groups) };

    static string InputType(GroupCollection groups) =>
        groups[1].Success
            ? $"Input<{groups[1].Value}>?"
            : groups[2].Success ? $"InputList<{groups[2].Value}>" : $"InputMap<{groups[3].Value}>";
}
