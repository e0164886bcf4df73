using System.Diagnostics;

namespace Platform.Tests.Judges;

/// <summary>Judges that come from npm, at the versions of package-lock.json, run by the machine's Node.</summary>
static class Packages
{
    static readonly string Sources = Path.Combine(Repository.Root, "tests", "judges");

    static readonly Lazy<string> Installed = new(Install);

    /// <summary>The folder that the packages lie in, installed once per clone and version.</summary>
    public static string Folder => Installed.Value;

    /// <summary>Runs a script that lies beside the judge's tests, and gives what it prints; it must end well.</summary>
    public static string Run(string script, string input)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Sources, script), Folder])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var node = Process.Start(start)!;
        var error = node.StandardError.ReadToEndAsync();
        node.StandardInput.Write(input);
        node.StandardInput.Close();
        var text = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        Assert.That(node.ExitCode, Is.Zero, error.Result);
        return text;
    }

    static string Install()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "out", "npm")).FullName;
        var listed = File.ReadAllText(Path.Combine(Sources, "package-lock.json"));
        var mark = Path.Combine(folder, "installed");
        if (!File.Exists(mark) || File.ReadAllText(mark) != listed)
        {
            foreach (var file in new[] { "package.json", "package-lock.json" })
            {
                File.Copy(Path.Combine(Sources, file), Path.Combine(folder, file), overwrite: true);
            }

            using var npm = Process.Start(
                "npm", ["ci", "--prefix", folder, "--no-audit", "--no-fund", "--ignore-scripts", "--silent"]);
            npm.WaitForExit();
            Assert.That(npm.ExitCode, Is.Zero, "npm ci of tests/judges/package.json");
            File.WriteAllText(mark, listed);
        }

        return Path.Combine(folder, "node_modules");
    }
}
