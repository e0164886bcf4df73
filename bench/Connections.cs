using System.IO.Compression;
using System.Text;

namespace Platform.Bench;

/// <summary>The shipped sample of connections again and again, with changes.</summary>
/// <param name="root">The repository.</param>
sealed class Connections(string root)
{
    // So many of the five million rows of 1999 are distinct.
    const int OneIn = 5;

    const int Seed = 42;
    const int BytesSent = 4;

    // More bytes than any connection of the sample sent, so that a changed row is equal to no other.
    const int Many = 2_000_000_000;

    readonly string[] lines = Read(Directory
        .GetFiles(Path.Combine(root, "orgs"), "kddcup99_train_20k.csv.gz", SearchOption.AllDirectories)
        .Single());

    int Rows => lines.Length - 1;

    /// <summary>
    /// Writes so many rows: the sample, and then one in five with another number of bytes. How many are distinct.
    /// </summary>
    public int Write(string file, int count)
    {
        var random = new Random(Seed);
        var changed = new HashSet<int>(
            Enumerable.Range(0, count).Where(row => row >= Rows && random.Next(OneIn) == 0));
        Write(file, lines[0], Enumerable.Range(0, count).Select(row =>
            changed.Contains(row) ? Changed(Line(row), Many + row) : Line(row)));
        return lines.Skip(1).Take(count).Distinct().Count() + changed.Count;
    }

    /// <summary>Writes so many distinct rows that nobody has labelled.</summary>
    public void WriteUnlabeled(string file, int count) => Write(
        file,
        Unlabeled(lines[0]),
        Enumerable.Range(0, count).Select(row => Unlabeled(Changed(Line(row), row))));

    string Line(int row) => lines[1 + (row % Rows)];

    static void Write(string file, string header, IEnumerable<string> rows) =>
        File.WriteAllLines(file, rows.Prepend(header), new UTF8Encoding(false));

    static string Unlabeled(string line) => line[..line.LastIndexOf(',')];

    static string Changed(string line, int bytes)
    {
        var cells = line.Split(',');
        cells[BytesSent] = $"{bytes}";
        return string.Join(',', cells);
    }

    static string[] Read(string sample)
    {
        using var file = new StreamReader(new GZipStream(File.OpenRead(sample), CompressionMode.Decompress));
        return file.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
