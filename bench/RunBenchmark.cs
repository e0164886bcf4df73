using Platform.Cli.Shell;

namespace Platform.Bench;

/// <summary>The whole run of a project on its own data: into an empty folder, and again with nothing changed.</summary>
static class RunBenchmark
{
    const string Project = "energy/powerplants";

    public static void Run(string root)
    {
        var folder = Directory.CreateTempSubdirectory("bench").FullName;
        try
        {
            Console.WriteLine();
            Console.WriteLine("| `platform run " + Project + "` | time | memory without Python | output folder |");
            Console.WriteLine("|---|---:|---:|---:|");
            foreach (var what in new[] { "into an empty folder", "again, nothing changed" })
            {
                var measured = Measured.Run(
                    root, "dotnet", typeof(Repository).Assembly.Location, "run", Project, "--out", folder);
                Console.WriteLine(
                    $"| {what} | {measured.Seconds:0.0} s | {measured.Megabytes:0} MB | {Size(folder) / 1e6:0} MB |");
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static long Size(string folder) => new DirectoryInfo(folder)
        .EnumerateFiles("*", SearchOption.AllDirectories)
        .Sum(file => file.Length);
}
