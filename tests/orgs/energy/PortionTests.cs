namespace Platform.Tests.Orgs.Energy;

/// <summary>
/// In whatever portions the input comes, shuffled, late and corrected, gold is that of one run. A few days and one cut;
/// with <c>PORTION_CUTS=20</c> in the environment so many random cuts of both shipped years, which takes half an hour.
/// </summary>
public class PortionTests
{
    static readonly int? Cuts =
        int.TryParse(Environment.GetEnvironmentVariable("PORTION_CUTS"), out var cuts) ? cuts : null;

    // Nuclear needs two days before it says anything.
    static readonly (string From, string To) Days = ("2022-05-01", "2022-05-08");

    static IReadOnlyList<string> expected = [];

    static IEnumerable<int> Seeds => Enumerable.Range(1, Cuts ?? 1);

    [OneTimeSetUp]
    public void RunOnce()
    {
        using var run = new PrepRun();
        foreach (var (kind, header, rows) in Inputs())
        {
            Land(run, kind, header, rows, 0);
        }
        run.Run();
        expected = run.Gold();
        Assert.That(expected, Has.Count.GreaterThan(5_000));
    }

    [TestCaseSource(nameof(Seeds))]
    public void Portions_in_any_order_with_corrections_give_the_gold_of_one_run(int seed)
    {
        var random = new Random(seed);
        var portions = random.Next(3, 7);
        using var run = new PrepRun();
        var planned = Inputs()
            .Select(input => (input.Kind, input.Header, Rows: Cut(input.Kind, input.Rows, portions, random)))
            .ToList();
        for (var portion = 0; portion <= portions; portion++)
        {
            foreach (var (kind, header, rows) in planned)
            {
                var own = rows.Where(row => row.Portion == portion).Select(row => row.Line).ToList();
                Land(run, kind, header, own, portion);
            }
            run.Run();
        }
        var found = run.Gold();
        Assert.That(found.Except(expected).Concat(expected.Except(found)).Order().Take(9), Is.Empty);
        Assert.That(found, Has.Count.EqualTo(expected.Count));
    }

    // Stretches of rows in shuffled portions, some rows a portion late; one in a hundred is wrong at first, and comes
    // right in a later portion.
    static List<(int Portion, string Line)> Cut(string kind, IReadOnlyList<string> rows, int portions, Random random)
    {
        int[] order = [.. Enumerable.Range(0, portions)];
        random.Shuffle(order);
        List<(int, string)> cut = [];
        foreach (var (index, row) in rows.Index())
        {
            var own = order[(int)((long)index * portions / rows.Count)];
            var portion = random.Next(50) == 0 ? Math.Min(own + 1, portions - 1) : own;
            if (random.Next(100) == 0)
            {
                cut.Add((portion, Wrong(kind, row)));
                portion = random.Next(portion + 1, portions + 1);
            }
            cut.Add((portion, row));
        }
        return cut;
    }

    // The load or the temperature, wind and cloud of the row, a few percent off.
    static string Wrong(string kind, string row)
    {
        var cells = row.Split(',');
        foreach (var column in kind == "electricity" ? new[] { 1, 6 } : [2, 3, 4])
        {
            if (cells[column] is { Length: > 0 } cell)
            {
                cells[column] = FormattableString.Invariant($"{0.95 * Number(cell):F1}");
            }
        }
        return string.Join(',', cells);
    }

    static double Number(string cell) => double.Parse(cell, System.Globalization.CultureInfo.InvariantCulture);

    static void Land(PrepRun run, string kind, string header, IReadOnlyCollection<string> rows, int portion)
    {
        if (rows.Count > 0)
        {
            File.WriteAllLines(Path.Combine(run.Data, $"fr_{kind}_hourly_{portion}.csv"), rows.Prepend(header));
        }
    }

    static IEnumerable<(string Kind, string Header, IReadOnlyList<string> Rows)> Inputs()
    {
        foreach (var (kind, time) in new[] { ("electricity", 0), ("weather", 1) })
        {
            var rows = GridRun.Shipped($"fr_{kind}_hourly_2022.csv.gz", out var header);
            if (Cuts is not null)
            {
                rows = [.. GridRun.Shipped($"fr_{kind}_hourly_2021.csv.gz", out _, "train"), .. rows];
                yield return (kind, header, rows);
                continue;
            }
            yield return (kind, header, [.. rows.Where(row => IsWithin(row.Split(',')[time]))]);
        }
    }

    static bool IsWithin(string time) =>
        string.CompareOrdinal(time, Days.From) >= 0 && string.CompareOrdinal(time, Days.To) < 0;
}
