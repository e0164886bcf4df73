using System.Diagnostics;
using System.Text.Json;
using Platform.Cli.New;
using Platform.Cli.Shell;
using Platform.Mesh.Naming;

namespace Platform.Bench;

/// <summary>The preview as a whole process, without the build: of dev, and as the number of flows grows.</summary>
static class PlanBenchmarks
{
    public static void Run(string root)
    {
        var platform = typeof(Repository).Assembly.Location;
        Console.WriteLine("| preview of dev | resources | time | memory |");
        Console.WriteLine("|---|---:|---:|---:|");
        Print("as shipped", root, platform, runs: 5);
        foreach (var flows in new[] { 10, 100, 1000 })
        {
            var folder = Directory.CreateTempSubdirectory("bench").FullName;
            try
            {
                Generate(root, folder, flows);
                Print($"{flows} more flows", folder, platform, runs: flows < 1000 ? 5 : 3);
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    static void Print(string what, string folder, string platform, int runs)
    {
        var measured =
            Measured.MedianOf(runs, () => Measured.Run(folder, "dotnet", platform, "preview", "dev", "--json"));
        Console.WriteLine(
            $"| {what} | {Resources(folder, platform)} | {measured.Seconds:0.00} s | {measured.Megabytes:0} MB |");
    }

    static int Resources(string folder, string platform)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [platform, "preview", "dev", "--json"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        })!;
        using var plan = JsonDocument.Parse(process.StandardOutput.BaseStream);
        return plan.RootElement.GetProperty("resources").GetArrayLength();
    }

    /// <summary>
    /// The repository's settings, flows and what jobs upload, and scaffolded flows beside them: ten to a project.
    /// </summary>
    static void Generate(string root, string folder, int flows)
    {
        // With what an environment says of the rules: a broken one ends a preview with 1.
        foreach (var file in Directory.GetFiles(root, "Pulumi*.yaml").Concat(Directory.GetFiles(root, "polic*.yml")))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }
        foreach (var copied in new[] { "orgs", "runtime/databricks", "runtime/python" })
        {
            Copy(new DirectoryInfo(Path.Combine(root, copied)), Path.Combine(folder, copied));
        }
        for (var index = 0; index < flows; index++)
        {
            NewFlow.Write(
                folder, FlowPath.Parse($"orgs/acme/domains/energy/projects/made{index / 10}/flows/prep/flow{index}"));
        }
    }

    static void Copy(DirectoryInfo from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in from.EnumerateFiles())
        {
            file.CopyTo(Path.Combine(to, file.Name));
        }
        // The shipped data is no part of a plan.
        foreach (var inner in from.EnumerateDirectories().Where(inner => inner.Name != "data"))
        {
            Copy(inner, Path.Combine(to, inner.Name));
        }
    }
}
