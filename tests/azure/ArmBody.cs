using System.Text.Json.Nodes;
using Azure.Bicep.Types.Concrete;

namespace Platform.Tests.Azure;

/// <summary>
/// The body that Azure gets for a resource. The provider takes the members of `properties` beside the others, at any
/// depth; here the type says where each belongs. What fits nowhere stays where it was, for the judge to find.
/// </summary>
sealed class ArmBody(ArmKind kind)
{
    const string Nested = "properties";

    /// <summary>The body of a resource with these inputs, with its name.</summary>
    public JsonObject Of(TypeBase type, JsonObject inputs)
    {
        string?[] address = [kind.Scope == ScopeType.ResourceGroup ? "resourceGroupName" : "", .. kind.Path, kind.Name];
        var own = new JsonObject(inputs.Where(input => !address.Contains(input.Key))
            .Select(input => KeyValuePair.Create(input.Key, input.Value?.DeepClone())));

        var body = (JsonObject)Placed(type, own, "")!;
        if ((kind.Name is { } name ? inputs[name]?.DeepClone() : ResourceFact.Unknown) is { } given)
        {
            body["name"] = given;
        }
        return body;
    }

    JsonNode? Placed(TypeBase? type, JsonNode? value, string at) => (type, value) switch
    {
        (ArrayType list, JsonArray items) =>
            new JsonArray([.. items.Select(item => Placed(list.ItemType.Type, item, at))]),
        // The provider takes a list of keys for a map without values: provider/pkg/gen/properties.go.
        (ObjectType map, JsonArray keys) when ArmShape.Of(map, [])!.IsMap =>
            new JsonObject(keys.Select(key => KeyValuePair.Create(
                ArmShape.TextOf(key) ?? "", (JsonNode?)new JsonObject())).DistinctBy(key => key.Key)),
        ({ }, JsonObject item) when ArmShape.Of(type, item) is { } shape => Placed(shape, item, at),
        _ => value?.DeepClone(),
    };

    JsonObject Placed(ArmShape shape, JsonObject item, string at)
    {
        var inner = shape.TypeOf(Nested) is { } type ? ArmShape.Of(type, item) : null;
        var (body, nested) = (new JsonObject(), new JsonObject());
        foreach (var (input, value) in item)
        {
            var known = kind.Renamed.GetValueOrDefault(at + input, input);
            var (outside, inside) = (shape.Named(known), inner?.Named(known) ?? known);
            var (to, member, of) = !shape.MayWrite(outside) && inner?.MayWrite(inside) == true
                ? (nested, inside, inner)
                : (body, outside, shape);
            to[member] = Placed(of.TypeOf(member), value, $"{at}{input}.");
        }

        if (nested.Count > 0)
        {
            body[Nested] = nested;
        }
        return body;
    }
}
