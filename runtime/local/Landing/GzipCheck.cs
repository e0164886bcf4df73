using System.IO.Compression;

namespace Platform.Local.Landing;

/// <summary>
/// Tells a whole gzip file from one that is cut off. Neither GZipStream nor DuckDB does: both give the rows before the
/// cut. A member with a mark is put behind the file; only behind a whole file does it come out again.
/// </summary>
static class GzipCheck
{
    /// <summary>Reads a file to its end.</summary>
    /// <exception cref="InvalidDataException">It is no gzip file, damaged or cut off.</exception>
    internal static void Read(string path)
    {
        var mark = Guid.NewGuid().ToByteArray();
        using var file = File.OpenRead(path);
        using var stream = new GZipStream(
            new Chain(file, new MemoryStream(Compressed(mark))),
            CompressionMode.Decompress);
        var buffer = new byte[1 << 16];
        var kept = 0;
        try
        {
            for (int read; (read = stream.Read(buffer, kept, buffer.Length - kept)) > 0;)
            {
                // The last bytes move to the front, so that a mark across two reads is seen.
                var end = kept + read;
                kept = Math.Min(end, mark.Length);
                Array.Copy(buffer, end - kept, buffer, 0, kept);
            }
        }
        catch (InvalidDataException exception)
        {
            // What the mark looks like to a stream that is cut off differs from run to run, and so would the message.
            throw new InvalidDataException(Reasons.Damaged, exception);
        }
        if (!buffer.AsSpan(0, kept).SequenceEqual(mark))
        {
            throw new InvalidDataException(Reasons.Damaged);
        }
    }

    static byte[] Compressed(byte[] mark)
    {
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.Fastest))
        {
            gzip.Write(mark);
        }
        return buffer.ToArray();
    }

    /// <summary>Two streams, one after the other.</summary>
    sealed class Chain(Stream first, Stream second) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer) =>
            first.Read(buffer) is > 0 and var read ? read : second.Read(buffer);

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
