using System.Globalization;

namespace Platform.Tests.Orgs.Energy;

/// <summary>The tables of prep/grid do not depend on how files land, on batches, or on a run that was killed.</summary>
public class GridAgainTests : GridTest
{
    [TestCase("bronze_electricity")]
    [TestCase("bronze_weather")]
    [TestCase("silver_electricity")]
    [TestCase("silver_weather")]
    [TestCase("silver_hourly")]
    [TestCase("gold_balance")]
    [TestCase("gold_load_forecast")]
    [TestCase("gold_grid_quality")]
    public void A_run_that_is_killed_in_any_task_and_run_again_gives_the_same_tables(string task)
    {
        NineDays(1);
        Grid.Run();
        var expected = Grid.All();
        Grid.Out = "again";
        Grid.Observer.CrashIn = task;
        Assert.That(() => Grid.Run(), Throws.InvalidOperationException.With.Message.EqualTo("crash"));
        Grid.Run();
        Assert.That(expected, Has.Count.GreaterThan(5_000));
        Assert.That(Grid.All(), Is.EqualTo(expected));
    }

    [TestCase(3, null)]
    [TestCase(3, 1)]
    [TestCase(20, null)]
    [TestCase(20, 2)]
    public void Micro_batches_give_the_tables_of_one_batch(int batches, int? shuffle)
    {
        NineDays(1);
        // Hours that one file corrects twice: the last line counts, in whichever micro-batch it comes.
        Grid.Electricity(
            "fr_electricity_hourly_z.csv",
            Enumerable.Range(0, 600)
                .Select(line => $"2022-01-0{1 + (line % 8)}T{line % 24:00}:00:00Z,{50_000 + line},49000,1,1,,"));
        Grid.Run();
        var expected = Grid.All();
        Grid.Out = "again";
        Grid.Run(change: options => options with { Batches = batches, Shuffle = shuffle });
        Assert.That(Grid.All(), Is.EqualTo(expected));
    }

    [TestCase(3, false)]
    [TestCase(3, true)]
    [TestCase(20, false)]
    [TestCase(20, true)]
    public void Files_that_land_one_by_one_give_the_tables_of_one_file(int files, bool shuffled)
    {
        NineDays(1);
        Grid.Run();
        // Where a row was read from differs; what it says does not. A row that lands in two files is set aside in both,
        // so those counts are left out too.
        const string columns = "columns(c -> c not in ('_file', '_modified', '_row', '_batch'))";
        string[] tables =
            ["silver.electricity", "silver.weather", "silver.hourly", "gold.balance", "gold.load_forecast"];
        var expected = Rows();
        Directory.Delete(Grid.Data, recursive: true);
        Directory.CreateDirectory(Grid.Data);
        Grid.Out = "again";
        foreach (var part in Enumerable.Range(0, files).OrderBy(part => shuffled ? (part * 7) % files : part).ToList())
        {
            NineDays(files, part);
            Grid.Run();
        }
        Assert.That(Rows(), Is.EqualTo(expected));

        List<string> Rows() =>
            [.. tables.SelectMany(table => Grid.Rows($"select {columns} from {table} order by all"))];
    }

    // Nine days of the shipped year: dealt out to files, with every tenth row in the next file as well.
    void NineDays(int files, int part = 0)
    {
        foreach (var (kind, rows) in new[] { ("electricity", 216), ("weather", 2_160) })
        {
            var lines = GridRun.Shipped($"fr_{kind}_hourly_2022.csv.gz", out var header)
                .Where(line => line.Contains("2022-01-0", StringComparison.Ordinal))
                .ToList();
            Assert.That(lines, Has.Count.EqualTo(rows));
            var mine = lines.Where((_, index) =>
                index % files == part || (index % 10 == 0 && (index + 1) % files == part));
            var name = string.Create(CultureInfo.InvariantCulture, $"fr_{kind}_hourly_{files}_{part}.csv");
            File.WriteAllLines(Path.Combine(Grid.Data, name), [header, .. mine]);
        }
    }
}
