using System.Collections;

namespace Platform.Cli.Planning;

/// <summary>Reads lists of key-value pairs whose types are known at run time only.</summary>
static class Pair
{
    /// <summary>The pairs as a map; null when the list holds something else.</summary>
    public static IDictionary? In(IEnumerable list)
    {
        var item = list.GetType().GetInterfaces().Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            .Select(type => type.GenericTypeArguments[0]).FirstOrDefault(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>));
        if (item is null)
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
}
