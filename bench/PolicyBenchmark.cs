using System.Text.Json;

namespace Platform.Bench;

/// <summary>
/// What the rules add to a preview of the Pulumi engine: production, with the published policy pack and without. The
/// engine and stand-ins for hosts and providers lie beside the repository.
/// </summary>
static class PolicyBenchmark
{
    const int Runs = 5;

    public static void Run(string root)
    {
        var shared = Path.Combine(root, "..", "shared", "engine");
        if (!Directory.Exists(shared))
        {
            Console.WriteLine("policies: left out, ../shared/engine is not there");
            return;
        }

        var folder = Directory.CreateTempSubdirectory("bench").FullName;
        try
        {
            Measure(root, shared, folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static void Measure(string root, string shared, string folder)
    {
        string[] publish = ["publish", "pack", "-c", "Release", "-r", "linux-x64", "--self-contained", "-o"];
        Measured.Run(root, "dotnet", [.. publish, Path.Combine(folder, "pack")]);
        Measured.Run(root, "bash", Path.Combine(shared, "unpack.sh"), Path.Combine(folder, "engine"));
        File.WriteAllText(Path.Combine(folder, "Pulumi.yaml"), "name: platform\nruntime: plan\n");
        var platform = typeof(Cli.Shell.Repository).Assembly.Location;
        Measured.Run(root, "bash", "-c", $"dotnet {platform} preview prod --json > {folder}/prod.json");
        Measured.Run(root, "bash", "-c", $"dotnet {platform} policy config prod > {folder}/policies.json");
        Engine(folder, "stack init prod");

        using var plan = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "prod.json")));
        var resources = plan.RootElement.GetProperty("resources").GetArrayLength();
        const string pack = "--policy-pack pack/platform-policies --policy-pack-config policies.json";
        var alone = Measured.MedianOf(Runs, () => Engine(folder, "preview -s prod")).Seconds;
        var judged = Measured.MedianOf(Runs, () => Engine(folder, $"preview -s prod {pack}")).Seconds;
        Console.WriteLine("| preview of prod by the engine | resources | alone | with the rules | more per 1,000 |");
        Console.WriteLine("|---|---:|---:|---:|---:|");
        Console.WriteLine(
            $"| stand-in providers | {resources} | {alone:0.00} s | {judged:0.00} s "
            + $"| {(judged - alone) * 1000 / resources:0.00} s |");
    }

    static Measured Engine(string folder, string command) => Measured.Run(
        folder, "bash", "-c", $". engine/env.sh {folder}/state && exec pulumi --non-interactive {command}");
}
