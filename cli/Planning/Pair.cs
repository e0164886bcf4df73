using System.Collections;
using System.Collections.Concurrent;

namespace Platform.Cli.Planning;

/// <summary>Reads lists of key-value pairs whose types are known at run time only.</summary>
static class Pair
{
    static readonly ConcurrentDictionary<Type, Type?> Cache = new();

    /// <summary>The pairs as a map; null when the list holds something else.</summary>
    public static IDictionary? In(IEnumerable list)
    {
        if (Cache.GetOrAdd(list.GetType(), Find) is not { } item)
        {
            return null;
        }

        var (key, value) = (item.GetProperty("Key")!, item.GetProperty("Value")!);
        var map = new Dictionary<string, object?>();
        foreach (var pair in list)
        {
            map[key.GetValue(pair)!.ToString()!] = value.GetValue(pair);
        }

        return map;
    }

    static Type? Find(Type list) => list.GetInterfaces()
        .Where(type => Is(type, typeof(IEnumerable<>))).Select(type => type.GenericTypeArguments[0])
        .FirstOrDefault(type => Is(type, typeof(KeyValuePair<,>)));

    static bool Is(Type type, Type definition) => type.IsGenericType && type.GetGenericTypeDefinition() == definition;
}
