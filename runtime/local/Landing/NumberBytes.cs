namespace Platform.Local.Landing;

/// <summary>A number of JSON, without an exponent, as the bytes of a line.</summary>
static class NumberBytes
{
    // Longer ones may be too large for a double, and then are no JSON to DuckDB; so may those with an exponent.
    const int Longest = 64;

    /// <summary>How many bytes it is long; 0 where the bytes begin with none.</summary>
    internal static int Length(ReadOnlySpan<byte> text)
    {
        var sign = text is [(byte)'-', ..] ? 1 : 0;
        var whole = Digits(text[sign..]);
        if (whole == 0 || (whole > 1 && text[sign] == '0'))
        {
            return 0;
        }
        var length = sign + whole;
        if (text[length..] is [(byte)'.', .. var fraction])
        {
            var digits = Digits(fraction);
            length = digits == 0 ? int.MaxValue : length + 1 + digits;
        }
        return length <= Longest ? length : 0;
    }

    static int Digits(ReadOnlySpan<byte> text) =>
        text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') is >= 0 and var end ? end : text.Length;
}
