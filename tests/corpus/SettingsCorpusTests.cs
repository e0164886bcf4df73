namespace Platform.Tests.Corpus;

/// <summary>Bad settings files, through the entry that the command line uses.</summary>
public sealed class SettingsCorpusTests
{
    const string File = "Pulumi.alpha.yaml";

    static IEnumerable<CorpusCase> Cases => CorpusCase.Read("settings");

    [Test]
    public void The_file_that_the_cases_start_from_is_good()
    {
        var text = System.IO.File.ReadAllText(Path.Combine(Repository.Root, "tests/corpus/settings/base", File));
        Assert.That(Faults(new("base", new Dictionary<string, string> { [File] = text }, [])), Is.Empty);
    }

    [TestCaseSource(nameof(Cases))]
    public void Each_bad_file_gives_exactly_its_messages(object input)
    {
        var bad = (CorpusCase)input;

        Assert.That(bad.Expected, Is.Not.Empty);
        Assert.That(Faults(bad), Is.EqualTo(bad.Expected));
    }

    static IReadOnlyList<string> Faults(CorpusCase input)
    {
        var folder = Directory.CreateTempSubdirectory("corpus").FullName;
        try
        {
            input.Write(folder);
            SettingsReader.Read(
                SettingsFile.ToConfig(folder, "alpha"),
                preview: true,
                () => new GitFacts(null, null, null));
            return [];
        }
        catch (FaultException e)
        {
            return [.. e.Faults.Select(fault => fault.Message)];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
