using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Azure.Bicep.Types.Concrete;

namespace Platform.Tests.Azure;

/// <summary>
/// Holds a resource against the type that Azure publishes for it: scope, unknown, missing and read-only members, kinds
/// of values, enumerations, lengths, ranges and patterns, those of its name too.
/// </summary>
static class ArmJudge
{
    /// <summary>Judges a resource of a plan, by its row in kinds.json.</summary>
    public static ArmVerdict Of(ResourceFact resource)
    {
        var verdict = new ArmVerdict();
        if (!ArmKind.All.TryGetValue(resource.Type, out var kind))
        {
            verdict.Faults.Add("unknown kind: add its row to tests/azure/kinds.json");
            return verdict;
        }

        var type = ArmTypes.Of(kind.Type);
        verdict.Check(type.WritableScopes.HasFlag(kind.Scope), "scope", $"{kind.Scope}", $"{type.WritableScopes}");
        Judge(verdict, type.Body.Type, new ArmBody(kind).Of(type.Body.Type, resource.Inputs), "");
        return verdict;
    }

    /// <summary>Judges a value, and what is in it.</summary>
    public static void Judge(ArmVerdict verdict, TypeBase type, JsonNode? value, string at)
    {
        if (ArmShape.TextOf(value) is ResourceFact.Unknown or ResourceFact.Secret)
        {
            verdict.Marks++;
            return;
        }
        if (type is AnyType)
        {
            verdict.Free++;
            return;
        }

        verdict.Judged++;
        switch (type)
        {
            case UnionType union:
                Union(verdict, union, value, at);
                break;
            case StringLiteralType literal:
                verdict.CheckListed([literal.Value], at, value);
                break;
            case StringType text when verdict.CheckKind(value, at, "a text", JsonValueKind.String):
                Text(verdict, text, ArmShape.TextOf(value)!, at);
                break;
            case IntegerType number when verdict.CheckKind(value, at, "a number", JsonValueKind.Number):
                Number(verdict, number, value!, at);
                break;
            case BooleanType:
                verdict.CheckKind(value, at, "true or false", JsonValueKind.True, JsonValueKind.False);
                break;
            case ArrayType list when verdict.CheckKind(value, at, "a list", JsonValueKind.Array):
                Items(verdict, list, value!.AsArray(), at);
                break;
            case ObjectType or DiscriminatedObjectType
                when verdict.CheckKind(value, at, "an object", JsonValueKind.Object):
                Members(verdict, type, value!.AsObject(), at.Length == 0 ? "" : $"{at}.");
                break;
        }
    }

    static void Members(ArmVerdict verdict, TypeBase type, JsonObject value, string at)
    {
        if (ArmShape.Of(type, value) is not { } shape)
        {
            var forms = (DiscriminatedObjectType)type;
            verdict.CheckListed([.. forms.Elements.Keys], at + forms.Discriminator, value[forms.Discriminator]);
            return;
        }

        foreach (var (member, item) in value)
        {
            if (shape.TypeOf(member) is not { } known)
            {
                verdict.Faults.Add($"{at}{member}: no such member");
                continue;
            }

            verdict.Check(shape.MayWrite(member), at + member, item, "nothing, only Azure writes it");
            Judge(verdict, known, item, at + member);
        }
        verdict.Faults.AddRange(
            shape.Required.Where(member => value[member] is null).Select(member => $"{at}{member}: missing"));
    }

    // For most enumerations Azure's types take any text, so that values can be added: here the values known decide.
    static void Union(ArmVerdict verdict, UnionType union, JsonNode? value, string at)
    {
        var elements = union.Elements.Select(element => element.Type).ToArray();
        string[] values = [.. elements.OfType<StringLiteralType>().Select(literal => literal.Value)];
        if (values.Length > 0)
        {
            verdict.CheckListed(values, at, value);
            return;
        }

        var tries = elements.Select(element =>
        {
            var one = new ArmVerdict();
            Judge(one, element, value, at);
            return one.Faults;
        });
        verdict.Faults.AddRange(tries.MinBy(faults => faults.Count) ?? []);
    }

    static void Items(ArmVerdict verdict, ArrayType list, JsonArray items, string at)
    {
        verdict.CheckLength(list.MinLength, list.MaxLength, items.Count, at, "items");
        foreach (var (index, item) in items.Index())
        {
            Judge(verdict, list.ItemType.Type, item, $"{at}[{index}]");
        }
    }

    static void Text(ArmVerdict verdict, StringType type, string text, string at)
    {
        verdict.CheckLength(type.MinLength, type.MaxLength, text.Length, at, "letters");
        var fits = type.Pattern is null || Regex.IsMatch(text, type.Pattern, default, TimeSpan.FromSeconds(1));
        verdict.Check(fits, at, text, $"what {type.Pattern} matches");
    }

    static void Number(ArmVerdict verdict, IntegerType type, JsonNode value, string at)
    {
        var number = decimal.Parse(value.ToJsonString());
        var (least, most) = (type.MinValue ?? long.MinValue, type.MaxValue ?? long.MaxValue);
        verdict.Check(
            number >= least && number <= most && number == decimal.Truncate(number), at, value,
            $"a whole number, {least} to {most}");
    }
}
