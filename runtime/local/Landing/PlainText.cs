using System.Buffers;
using System.Text.Unicode;

namespace Platform.Local.Landing;

/// <summary>Tells text that DuckDB reads as Spark does from text that must be put right before.</summary>
static class PlainText
{
    /// <summary>What cuts a line into columns where a line is to be one: no text of JSON holds it.</summary>
    internal const char NoText = '\x1F';

    static readonly SearchValues<byte> Odd = SearchValues.Create((byte)'\r', (byte)NoText);

    /// <summary>Whether the lines of a stream are UTF-8, end with LF alone and have no <see cref="NoText"/>.</summary>
    internal static bool Is(Stream stream)
    {
        var buffer = new byte[1 << 20];
        var kept = 0;
        for (int read; (read = stream.Read(buffer, kept, buffer.Length - kept)) > 0;)
        {
            var part = buffer.AsSpan(0, kept + read);
            var lines = part.LastIndexOf((byte)'\n') + 1;
            // A line that fills the buffer is not looked at further.
            if (part.IndexOfAny(Odd) >= 0 || !Utf8.IsValid(part[..lines]) || part.Length - lines == buffer.Length)
            {
                return false;
            }
            part[lines..].CopyTo(buffer);
            kept = part.Length - lines;
        }
        return Utf8.IsValid(buffer.AsSpan(0, kept));
    }
}
