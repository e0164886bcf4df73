using System.Text.Json.Nodes;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Platform.Policy.Facts;

namespace Platform.Pack;

/// <summary>Turns the protocol's values into those of facts, with marks for what is not known or secret.</summary>
static class Values
{
    // The engine's marks: a member that says what an object stands for, and texts for values that are not known.
    const string Kind = "4dabf18193072939515e22adb298388d";
    const string Secret = "1b47061264138c4ac30d75fd1eb44270";
    const string Asset = "c44067f5952c0a294b673a41bacd8c17";
    const string Archive = "0def7320c3a5731c473e5ecbe6d01bc7";
    const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    /// <summary>The members of an object; those without a value are left out, as a plan leaves them out.</summary>
    public static JsonObject Read(Struct? item) => new(
        from member in item?.Fields ?? []
        where member.Value.KindCase is not (Value.KindOneofCase.NullValue or Value.KindOneofCase.None)
        orderby member.Key
        select KeyValuePair.Create(member.Key, Read(member.Value)));

    /// <summary>JSON as a message.</summary>
    public static Struct Of(JsonObject json) => JsonParser.Default.Parse<Struct>(json.ToJsonString());

    static JsonNode? Read(Value value) => value.KindCase switch
    {
        Value.KindOneofCase.StringValue => value.StringValue == Unknown ? ResourceFact.Unknown : value.StringValue,
        Value.KindOneofCase.BoolValue => value.BoolValue,
        Value.KindOneofCase.NumberValue => Number(value.NumberValue),
        Value.KindOneofCase.ListValue => new JsonArray([.. value.ListValue.Values.Select(Read)]),
        Value.KindOneofCase.StructValue => Marked(value.StructValue),
        _ => null,
    };

    static JsonNode? Marked(Struct item) => Text(item, Kind) switch
    {
        Secret => ResourceFact.Secret,
        Asset => $"[asset sha256:{Text(item, "hash")}]",
        Archive => $"[archive sha256:{Text(item, "hash")}]",
        _ => Read(item),
    };

    // A whole number is written as one: `5`, and not as `5E+15` or so.
    static JsonValue Number(double number) => double.IsInteger(number) && Math.Abs(number) < 1L << 53
        ? JsonValue.Create((long)number)
        : JsonValue.Create(number);

    static string? Text(Struct item, string name) =>
        item.Fields.TryGetValue(name, out var value) && value.HasStringValue ? value.StringValue : null;
}
