using System.Globalization;

namespace Platform.Policy.Facts;

/// <summary>Ports of a security rule: one, several in a row, or all.</summary>
/// <param name="First">The lowest.</param>
/// <param name="Last">The highest.</param>
readonly record struct PortRange(int First, int Last)
{
    static readonly PortRange All = new(0, 65535);

    /// <summary>The ports that a text such as `443`, `8443-8451` or `*` stands for; null: it names none.</summary>
    public static PortRange? Of(string text)
    {
        if (text == "*")
        {
            return All;
        }

        var ends = text.Split('-');
        return ends.Length <= 2
            && ushort.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            && ushort.TryParse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var last)
                ? new PortRange(first, last)
                : null;
    }

    /// <summary>Whether all of the other are among these.</summary>
    public bool Holds(PortRange other) => First <= other.First && other.Last <= Last;
}
