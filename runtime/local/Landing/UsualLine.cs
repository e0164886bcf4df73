using System.Buffers;
using System.Text.Json;

namespace Platform.Local.Landing;

/// <summary>The form that most lines of a file have: an object of plain values, its keys in one order.</summary>
sealed class UsualLine
{
    // A quote ends a text; an escape, a sign below the blank and the first byte of U+FFFD are looked at elsewhere.
    static readonly SearchValues<byte> Ends =
        SearchValues.Create([.. Enumerable.Range(0, 32).Select(sign => (byte)sign), (byte)'"', (byte)'\\', 0xEF]);

    // What stands before each value, and behind the last one.
    readonly List<byte[]> between;

    UsualLine(IReadOnlyList<string> keys, List<byte[]> between) => (Keys, this.between) = (keys, between);

    /// <summary>The keys, in order, none of them twice.</summary>
    internal IReadOnlyList<string> Keys { get; }

    /// <summary>The form of a line; null where it is no object, holds one or a list, or has a key twice.</summary>
    internal static UsualLine? Of(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line);
        var (keys, between, end) = (new List<string>(), new List<byte[]>(), 0);
        try
        {
            for (var first = true; reader.Read(); first = false)
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName:
                        keys.Add(reader.GetString()!);
                        break;
                    case JsonTokenType.StartArray:
                    case JsonTokenType.StartObject when !first:
                        return null;
                    case JsonTokenType.StartObject or JsonTokenType.EndObject:
                        break;
                    default:
                        between.Add(line[end..(int)reader.TokenStartIndex].ToArray());
                        end = (int)reader.BytesConsumed;
                        break;
                }
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
        between.Add(line[end..].ToArray());
        return keys.Count > 0 && keys.Distinct().Count() == keys.Count && !between.Exists(Holds)
            ? new UsualLine(keys, between)
            : null;

        static bool Holds(byte[] text) => text.Contains((byte)0xEF);
    }

    /// <summary>Whether a line has the form; it is strict JSON then, and its values are plain.</summary>
    internal bool Has(ReadOnlySpan<byte> line)
    {
        for (var at = 0; at < Keys.Count; at++)
        {
            if (!line.StartsWith(between[at]))
            {
                return false;
            }
            line = line[between[at].Length..];
            if (Value(line) is not (> 0 and var length))
            {
                return false;
            }
            line = line[length..];
        }
        return line.SequenceEqual(between[^1]);
    }

    // How many bytes the value is long that a text begins with; 0 where it is none, or none of these.
    static int Value(ReadOnlySpan<byte> text) => text switch
    {
        [(byte)'"', .. var rest] => rest.IndexOfAny(Ends) is >= 0 and var end && rest[end] == '"' ? end + 2 : 0,
        [(byte)'n', ..] => text.StartsWith("null"u8) ? 4 : 0,
        [(byte)'t', ..] => text.StartsWith("true"u8) ? 4 : 0,
        [(byte)'f', ..] => text.StartsWith("false"u8) ? 5 : 0,
        _ => NumberBytes.Length(text),
    };
}
