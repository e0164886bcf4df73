using System.Buffers;
using System.Text.Unicode;

namespace Platform.Local.Landing;

/// <summary>What the bytes of a file say before a reader makes lines and rows of them.</summary>
/// <param name="Lines">How many lines it has, ended by LF, CR or both; the last one may have no end.</param>
/// <param name="IsPlain">
/// Whether DuckDB reads it as Spark does: UTF-8, every line ended by LF alone, and no <see cref="NoText"/>.
/// </param>
sealed record ByteScan(long Lines, bool IsPlain)
{
    /// <summary>What cuts a line into columns where a line is to be one: no text of JSON holds it.</summary>
    internal const char NoText = '\x1F';

    static readonly SearchValues<byte> Odd = SearchValues.Create((byte)'\r', (byte)NoText);

    /// <summary>Reads a stream to its end.</summary>
    /// <param name="stream">The content of the file.</param>
    /// <param name="usual">Sees the lines as they go by, as long as all is plain.</param>
    internal static ByteScan Of(Stream stream, UsualLines? usual)
    {
        var buffer = new byte[1 << 20];
        var (ends, kept, isPlain, last) = (0L, 0, true, (byte)'\n');
        for (int read; (read = stream.Read(buffer, kept, buffer.Length - kept)) > 0;)
        {
            ends += Ends(buffer.AsSpan(kept, read), last);
            last = buffer[kept + read - 1];
            if (!isPlain)
            {
                continue;
            }
            var part = buffer.AsSpan(0, kept + read);
            var lines = part.LastIndexOf((byte)'\n') + 1;
            // A line that fills the buffer is not looked at further.
            isPlain = part.IndexOfAny(Odd) < 0 && Utf8.IsValid(part[..lines]) && part.Length - lines < buffer.Length;
            usual?.Look(isPlain ? part[..lines] : default);
            part[lines..].CopyTo(buffer);
            kept = isPlain ? part.Length - lines : 0;
        }
        usual?.Look(buffer.AsSpan(0, kept));
        var open = last is (byte)'\n' or (byte)'\r' ? 0 : 1;
        return new ByteScan(ends + open, isPlain && Utf8.IsValid(buffer.AsSpan(0, kept)));
    }

    static int Ends(ReadOnlySpan<byte> part, byte before)
    {
        var ends = part.Count((byte)'\n') - (before == '\r' && part[0] == '\n' ? 1 : 0);
        return part.Contains((byte)'\r') ? ends + part.Count((byte)'\r') - part.Count("\r\n"u8) : ends;
    }
}
