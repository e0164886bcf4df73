using System.Diagnostics;
using Platform.Cli;

namespace Platform.Tests.Delivery;

/// <summary>A script of the repository in a process, with programs of the test before those of the machine.</summary>
sealed class Script : IDisposable
{
    /// <summary>Where it runs; gone when disposed.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("script").FullName;

    /// <summary>Puts a program of that name before the machine's.</summary>
    public void Fake(string name, string body)
    {
        var path = Path.Combine(Folder, "bin", name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, $"#!/usr/bin/env bash\n{body}\n");
        Start("chmod", ["+x", path]);
    }

    /// <summary>Makes `dotnet` build nothing and run the `platform` of these tests, whatever its path.</summary>
    public void FakePlatform() => Fake("dotnet", $$"""
        PATH=${PATH#*:}
        [ "$1" != build ] || exit 0
        shift
        exec dotnet '{{typeof(PlatformCommand).Assembly.Location}}' "$@"
        """);

    /// <summary>Writes a file below the folder.</summary>
    public void Write(string file, string text) => File.WriteAllText(Path.Combine(Folder, file), text);

    /// <summary>Runs a script of the repository; gives its exit code and what it printed.</summary>
    public (int Code, string Output, string Errors) Run(string script, params IEnumerable<string> arguments) =>
        Start("bash", [Path.Combine(Repository.Root, script), .. arguments]);

    /// <summary>Runs JavaScript that may require `root`, the repository's folder of scripts.</summary>
    public (int Code, string Output, string Errors) Node(string text) => Start(
        "node", ["-e", $"const root = '{Path.Combine(Repository.Root, ".github", "scripts")}/';\n{text}"]);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    (int Code, string Output, string Errors) Start(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = $"{Path.Combine(Folder, "bin")}:{Environment.GetEnvironmentVariable("PATH")}";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.Result);
    }
}
