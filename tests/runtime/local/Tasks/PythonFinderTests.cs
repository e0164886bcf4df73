using Platform.Local.Tasks;

namespace Platform.Tests.Runtime.Local.Tasks;

/// <summary>A Python serves with packages that the code was tried on: Debian 12's to those that are locked.</summary>
[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public class PythonFinderTests
{
    string folder = null!;

    [SetUp]
    public void Make() => folder = Directory.CreateTempSubdirectory("python").FullName;

    [TearDown]
    public void Remove() => Directory.Delete(folder, recursive: true);

    [TestCase("1.2.1", "1.5.3", true)]
    [TestCase("1.6.1", "2.2.3", true)]
    [TestCase("1.1.3", "1.5.3", false)]
    [TestCase("1.2.1", "1.4.4", false)]
    [TestCase("1.7.0", "2.2.3", false)]
    [TestCase("1.6.1", "3.0.0", false)]
    public void Older_and_later_versions_do_not_serve(string sklearn, string pandas, bool serves)
    {
        File.WriteAllText(Path.Combine(folder, "sklearn.py"), $"__version__ = '{sklearn}'\n");
        File.WriteAllText(Path.Combine(folder, "pandas.py"), $"__version__ = '{pandas}'\n");
        var python = Path.Combine(folder, "python");
        File.WriteAllText(python, $"#!/bin/sh\nPYTHONDONTWRITEBYTECODE=1 PYTHONPATH={folder} exec python3 \"$@\"\n");
        File.SetUnixFileMode(python, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Assert.That(PythonFinder.Serves(python), Is.EqualTo(serves));
    }

    [Test]
    public void What_is_locked_serves_and_is_the_same_for_all()
    {
        var locked = Repository.Files(["orgs/*requirements.txt", "runtime/*requirements.txt"])
            .SelectMany(path => File.ReadLines(Path.Combine(Repository.Root, path)))
            .Where(line => !line.StartsWith('#'))
            .Distinct()
            .Order();
        // Release notes of Databricks runtime 17.3 LTS and of serverless environment 4: the same in both.
        Assert.That(locked, Is.EqualTo(new[]
        {
            "numpy==2.1.3", "pandas==2.2.3", "scikit-learn==1.6.1", "scipy==1.15.1",
        }));
    }
}
