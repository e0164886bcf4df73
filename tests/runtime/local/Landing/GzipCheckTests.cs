using System.IO.Compression;
using Platform.Local.Landing;

namespace Platform.Tests.Runtime.Local.Landing;

public class GzipCheckTests
{
    string file = "";

    [SetUp]
    public void Name() => file = Path.GetTempFileName();

    [TearDown]
    public void Remove() => File.Delete(file);

    [Test]
    public void A_whole_file_passes([Values(0, 1, 70_000, 1_000_000)] int length) =>
        Assert.That(() => Check(Gzip(length)), Throws.Nothing);

    [Test]
    public void A_file_of_two_members_passes() =>
        Assert.That(() => Check([.. Gzip(10), .. Gzip(200_000)]), Throws.Nothing);

    [Test]
    public void A_file_that_is_cut_anywhere_is_refused([Values(1, 3, 8, 9, 20, 500)] int missing)
    {
        var whole = Gzip(20_000);
        Assert.That(
            () => Check(whole[..^missing]),
            Throws.TypeOf<InvalidDataException>().With.Message.EqualTo("the file is cut off or damaged"));
    }

    [Test]
    public void A_damaged_file_is_refused()
    {
        var bytes = Gzip(20_000);
        bytes[^6] ^= 1;
        Assert.That(
            () => Check(bytes),
            Throws.TypeOf<InvalidDataException>().With.Message.EqualTo("the file is cut off or damaged"));
    }

    [Test]
    public void Text_is_refused() =>
        Assert.That(() => Check("id,value\n"u8.ToArray()), Throws.TypeOf<InvalidDataException>());

    void Check(byte[] bytes)
    {
        File.WriteAllBytes(file, bytes);
        GzipCheck.Read(file);
    }

    static byte[] Gzip(int length)
    {
        var random = new Random(1);
        var text = new byte[length];
        for (var at = 0; at < length; at++)
        {
            text[at] = (byte)('a' + random.Next(20));
        }
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.Fastest))
        {
            gzip.Write(text);
        }
        return buffer.ToArray();
    }
}
