using System.Text.Json.Nodes;
using Azure.Bicep.Types.Concrete;

namespace Platform.Tests.Azure;

/// <summary>The members that an object may have, by its type and, where that has several forms, by its form.</summary>
sealed class ArmShape
{
    readonly Dictionary<string, ObjectTypeProperty> members;
    readonly TypeBase? others;

    ArmShape(IEnumerable<KeyValuePair<string, ObjectTypeProperty>> members, ITypeReference? others) =>
        (this.members, this.others) = (members.DistinctBy(member => member.Key).ToDictionary(), others?.Type);

    /// <summary>Members that must be there.</summary>
    public IEnumerable<string> Required =>
        members.Keys.Where(member => MayWrite(member) && Has(member, ObjectTypePropertyFlags.Required));

    /// <summary>Whether the object is a map: it declares no member, and its keys are the values.</summary>
    public bool IsMap => members.Count == 0 && others is not null;

    /// <summary>The shape of an object; null when its type allows anything, or its form cannot be told.</summary>
    public static ArmShape? Of(TypeBase type, JsonObject value) => type switch
    {
        ObjectType plain => new(plain.Properties, plain.AdditionalProperties),
        DiscriminatedObjectType forms when TextOf(value[forms.Discriminator]) is { } form
            && forms.Elements.GetValueOrDefault(form)?.Type is ObjectType own =>
            new(own.Properties.Concat(forms.BaseProperties), own.AdditionalProperties),
        _ => null,
    };

    /// <summary>The type of a member; null when there is no such member.</summary>
    public TypeBase? TypeOf(string member) => members.GetValueOrDefault(member)?.Type.Type ?? others;

    /// <summary>Whether there is such a member, and Azure is not the only one to write it.</summary>
    public bool MayWrite(string member) =>
        members.ContainsKey(member) ? !Has(member, ObjectTypePropertyFlags.ReadOnly) : others is not null;

    /// <summary>
    /// The member that the provider calls this: it writes names of its own in lower camel case, so that
    /// `Application_Type` becomes `applicationType` (pulumi-azure-native, provider/pkg/gen/properties.go).
    /// </summary>
    public string Named(string input) => members.ContainsKey(input)
        ? input
        : members.Keys.FirstOrDefault(
            member => member.Replace("_", "").Equals(input, StringComparison.OrdinalIgnoreCase), input);

    bool Has(string member, ObjectTypePropertyFlags flag) => members[member].Flags.HasFlag(flag);

    /// <summary>The text that a value is; null for anything else.</summary>
    public static string? TextOf(JsonNode? value) =>
        value is JsonValue plain && plain.TryGetValue<string>(out var text) ? text : null;
}
