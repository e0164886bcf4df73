using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using Platform.Sdk.Generator.Model;
using Platform.Sdk.Generator.Reading;

namespace Platform.Sdk.Generator.Emitting;

/// <summary>
/// An args class: inputs with their flags, lists and maps made when first read, defaults set by the constructor.
/// </summary>
static class ArgsEmitter
{
    static readonly Regex OnlyEnum = new(@"^Input<(Pulumi\.[\w.]+)>\??$", RegexOptions.Compiled);

    public static string Emit(ArgsClass args, IReadOnlyDictionary<string, EnumClass> enums) => $$"""
        {{Code.Header}}
        namespace {{args.Namespace}};

        public sealed class {{args.Name}} : {{TypeName.Qualified(args.Base)}}
        {
        {{string.Concat(args.Properties.Select(Input))}}    public {{args.Name}}()
            {
        {{Defaults(args, enums)}}    }

            public static new {{args.Name}} Empty => new {{args.Name}}();
        }

        """;

    /// <summary>One input; also used by the classes of states.</summary>
    public static string Input(Property input) => input.IsLazy ? Lazy(input) : $$"""
            [global::Pulumi.Input({{Arguments(input)}})]
            public {{TypeName.Qualified(input.Type)}} {{input.Name}} { get; set; }{{Initial(input)}}


        """;

    static string Lazy(Property input)
    {
        var type = TypeName.Qualified(input.Type);
        return $$"""
                [global::Pulumi.Input({{Arguments(input)}})]
                private {{type}}? _{{input.Wire}};
                public {{type}} {{input.Name}}
                {
                    get => _{{input.Wire}} ??= new();
                    set => _{{input.Wire}} = value;
                }


            """;
    }

    static string Initial(Property input) => input.IsNullable ? "" : " = null!;";

    static string Defaults(ArgsClass args, IReadOnlyDictionary<string, EnumClass> enums) => string.Concat(
        from property in args.Properties
        where property.Default is not null
        select $"        {property.Name} = {Default(property, property.Default!.Value, enums)};\n");

    static string Arguments(Property input) =>
        Code.Literal(input.Wire) + (input.Required ? ", required: true" : "") + (input.Json ? ", json: true" : "");

    /// <summary>
    /// An input that takes only an enum has no conversion from text: its default is the member with that value.
    /// </summary>
    static string Default(Property input, JsonElement value, IReadOnlyDictionary<string, EnumClass> enums)
    {
        if (OnlyEnum.Match(input.Type) is not { Success: true } match)
        {
            return Code.Literal(value);
        }
        var name = match.Groups[1].Value;
        if (!enums.TryGetValue(name, out var type))
        {
            throw new SchemaException($"{input.Name}: has a default, but {name} is no enum of this file");
        }
        var member = type.Values.FirstOrDefault(v => v.Value == value.GetString()).Key;
        return member is null
            ? throw new SchemaException($"{input.Name}: the default {value} is no value of {name}")
            : $"global::{name}.{member}";
    }
}
