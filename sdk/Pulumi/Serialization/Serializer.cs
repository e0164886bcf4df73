using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace Pulumi;

/// <summary>
/// Turns inputs into what mocks are told: bool, double, string, assets, ImmutableArray and ImmutableDictionary of
/// object. Waits for outputs, and notes whether one was unknown and which resources they come from.
/// </summary>
sealed class Serializer
{
    public bool FoundUnknown { get; private set; }

    public ImmutableHashSet<Resource> Resources { get; private set; } = [];

    /// <param name="value">Anything an input may hold.</param>
    /// <param name="where">The path of the value, for errors.</param>
    /// <exception cref="InvalidOperationException">A type that cannot be an input.</exception>
    public async ValueTask<object?> WriteAsync(object? value, string where)
    {
        switch (value)
        {
            case null or string or bool or double or AssetOrArchive:
                return value;
            case int number:
                return (double)number;
            case IInput input:
                return await WriteAsync(input.ToUntypedOutput(), where).ConfigureAwait(false);
            case IOutput output:
                var data = await output.GetDataAsync().ConfigureAwait(false);
                if (!data.Resources.IsEmpty)
                {
                    Resources = Resources.Union(data.Resources);
                }
                if (data.IsKnown)
                {
                    return await WriteAsync(data.Value, where).ConfigureAwait(false);
                }
                FoundUnknown = true;
                return null;
            case IUnion union:
                return await WriteAsync(union.Value, where).ConfigureAwait(false);
            case InputArgs args:
                return await WriteArgsAsync(args, where).ConfigureAwait(false);
            case IDictionary dictionary:
                return await WriteMapAsync(dictionary, where).ConfigureAwait(false);
            case IList list:
                return await WriteListAsync(list, where).ConfigureAwait(false);
            case JsonElement json:
                return WriteJson(json);
            case Enum number:
                return Convert.ToDouble(number);
            default:
                if (value.GetType().GetCustomAttribute<EnumTypeAttribute>() is not null)
                {
                    return value.ToString();
                }
                throw new InvalidOperationException(
                    $"{value.GetType().FullName} is not a supported argument type.\n\t{where}");
        }
    }

    /// <summary>The inputs of an args object by name on the wire; what is null is left out.</summary>
    async ValueTask<object?> WriteArgsAsync(InputArgs args, string where)
    {
        var map = ImmutableDictionary.CreateBuilder<string, object>();
        foreach (var member in InputShape.Of(args.GetType()).Members)
        {
            if (await WriteMemberAsync(args, member, where).ConfigureAwait(false) is { } written)
            {
                map[member.Wire] = written;
            }
        }
        return map.ToImmutable();
    }

    internal async ValueTask<object?> WriteMemberAsync(InputArgs args, InputShape.Member member, string where)
    {
        var written = await WriteAsync(member.Read(args), $"{where}.{member.Wire}").ConfigureAwait(false);
        return member.Json && written is not null ? JsonSerializer.Serialize(written) : written;
    }

    async ValueTask<object?> WriteMapAsync(IDictionary dictionary, string where)
    {
        var map = ImmutableDictionary.CreateBuilder<string, object>();
        foreach (DictionaryEntry entry in dictionary)
        {
            if (entry.Key is not string key)
            {
                throw new InvalidOperationException($"Dictionaries are only supported with string keys.\n\t{where}");
            }
            if (await WriteAsync(entry.Value, $"{where}.{key}").ConfigureAwait(false) is { } written)
            {
                map[key] = written;
            }
        }
        return map.ToImmutable();
    }

    async ValueTask<object?> WriteListAsync(IList list, string where)
    {
        // An ImmutableArray that was never set throws when read.
        if (list is IStructuralEquatable and ICollection && list.GetType() is { IsValueType: true } type
            && list.Equals(Activator.CreateInstance(type)))
        {
            return null;
        }
        var array = ImmutableArray.CreateBuilder<object?>(list.Count);
        for (var i = 0; i < list.Count; i++)
        {
            array.Add(await WriteAsync(list[i], $"{where}[{i}]").ConfigureAwait(false));
        }
        return array.MoveToImmutable();
    }

    static object? WriteJson(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Array => json.EnumerateArray().Select(WriteJson).ToImmutableArray(),
        JsonValueKind.Object =>
            json.EnumerateObject().Where(p => p.Value.ValueKind != JsonValueKind.Null)
                .ToImmutableDictionary(p => p.Name, p => WriteJson(p.Value)!),
        _ => null,
    };
}
