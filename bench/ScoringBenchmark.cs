using Platform.Local.Tasks;

namespace Platform.Bench;

/// <summary>
/// Connections through the nightly scoring, beside scikit-learn's own forests on the same rows: each a whole process.
/// </summary>
static class ScoringBenchmark
{
    const string Project = "security/intrusion";

    /// <summary>Measures with a number of connections that nobody has labelled.</summary>
    /// <param name="root">The repository.</param>
    /// <param name="counts">How many; a run each.</param>
    public static void Run(string root, IEnumerable<int> counts) => Rounds.Run(
        "| connections | rows per second | scikit-learn alone: rows per second |",
        counts,
        (folder, count) =>
        {
            var data = Directory.CreateDirectory(Path.Combine(folder, "data")).FullName;
            var (file, output) = (Path.Combine(data, "kdd.csv"), Path.Combine(folder, "out"));
            // Learned from the shipped sample, which is not measured.
            Measured.Platform(root, $"{Project}/prep/kdd", "--out", output);
            Measured.Platform(root, $"{Project}/ml/training", "--out", output);
            new Connections(root).WriteUnlabeled(file, count);
            Measured.Platform(root, $"{Project}/prep/kdd", "--data", data, "--out", output);
            var ours = Measured.Platform(root, $"{Project}/ml/scoring", "--out", output);
            Rounds.Require(
                Path.Combine(output, "warehouse.duckdb"),
                "select cast(count(*) as varchar) from gold.kdd_predictions where label is null",
                $"{count}");
            var alone = Alone(root, output, file);
            return $"| {count:N0} | {count / ours.Seconds:N0} | {count / alone.Seconds:N0} |";
        });

    static Measured Alone(string root, string output, string file)
    {
        var model = Directory.GetFiles(output, "model.pkl", SearchOption.AllDirectories).Single();
        var flow = Directory.GetDirectories(Path.Combine(root, "orgs"), "intrusion", SearchOption.AllDirectories);
        var source = flow.Single(path => Path.GetFileName(Path.GetDirectoryName(path)) == "src");
        var python = new PythonFinder(Console.Error.WriteLine).Find("", "");
        return Measured.Run(
            Path.GetDirectoryName(source)!, python, Path.Combine(root, "bench", "forests_alone.py"), model, file);
    }
}
