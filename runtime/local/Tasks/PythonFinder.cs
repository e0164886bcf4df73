using System.Diagnostics;
using Platform.Local.Runs;

namespace Platform.Local.Tasks;

/// <summary>Finds a Python that can run a flow's models, and makes one where it can.</summary>
/// <param name="note">Told before anything is installed.</param>
public sealed class PythonFinder(Action<string> note)
{
    /// <summary>The variable that names a Python explicitly.</summary>
    public const string Variable = "PLATFORM_PYTHON";

    // From what Debian 12 ships to what requirements.txt locks: later ones give other forecasts, and were not tried.
    const string Check = """
        import sklearn, pandas
        minor = lambda module: tuple(int(part) for part in module.__version__.split('.')[:2])
        raise SystemExit(0 if (1, 2) <= minor(sklearn) < (1, 7) and (1, 5) <= minor(pandas) < (3, 0) else 1)
        """;

    const string Served = "scikit-learn 1.2 to 1.6 and pandas 1.5 to 2";

    /// <summary>The path of a Python with scikit-learn 1.2 to 1.6 and pandas 1.5 to 2.</summary>
    /// <param name="environment">The folder for a virtual environment, made when nothing else serves.</param>
    /// <param name="requirements">The requirements.txt to install there.</param>
    /// <exception cref="FlowRunException">There is none and none can be made.</exception>
    public string Find(string environment, string requirements)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } chosen)
        {
            return Serves(chosen)
                ? chosen
                : throw new FlowRunException(
                    $"{Variable} is {chosen}, which cannot import {Served}; install them there or unset the variable");
        }
        var made = Path.Combine(environment, "bin", "python3");
        return Array.Find(["python3", "/usr/bin/python3", made], Serves)
            ?? (MakeEnvironment(environment, requirements) && Serves(made) ? made : null)
            ?? (InstallPackages() && Serves("/usr/bin/python3") ? "/usr/bin/python3" : null)
            ?? throw new FlowRunException(
                $"no Python with {Served} was found: install them (`pip install -r {requirements}`, or on Debian "
                + $"`apt-get install python3-sklearn python3-pandas`), or name a Python in {Variable}");
    }

    bool MakeEnvironment(string environment, string requirements)
    {
        if (!File.Exists(requirements) || !Succeeds("python3", "-c", "import venv, ensurepip"))
        {
            return false;
        }
        note($"Making a virtual environment with {Path.GetFileName(requirements)} in {environment} ...");
        return Succeeds("python3", "-m", "venv", environment)
            && Succeeds(Path.Combine(environment, "bin", "python3"), [.. Pip, "-r", requirements]);
    }

    bool InstallPackages()
    {
        if (Environment.UserName != "root" || !File.Exists("/etc/debian_version"))
        {
            return false;
        }
        note("Installing the Debian packages python3-sklearn and python3-pandas (about 30 seconds) ...");
        return (Succeeds("apt-get", Install) || Succeeds("apt-get", "update", "-qq")) && Succeeds("apt-get", Install);
    }

    static readonly string[] Pip =
        ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--retries", "1"];

    static readonly string[] Install =
        ["install", "-y", "-qq", "--no-install-recommends", "python3-sklearn", "python3-pandas"];

    internal static bool Serves(string python) => Succeeds(python, "-c", Check);

    static bool Succeeds(string program, params string[] arguments)
    {
        try
        {
            var start = new ProcessStartInfo(program, arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            _ = error.Result;
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
