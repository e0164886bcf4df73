namespace Platform.Tests.Corpus;

/// <summary>Bad flows, through the entry that the command line uses.</summary>
public sealed class FlowCorpusTests
{
    static IEnumerable<CorpusCase> Cases => CorpusCase.Read("flows");

    [Test]
    public void The_flow_that_the_cases_start_from_is_good() =>
        Assert.That(
            DataMesh.Load(Path.Combine(Repository.Root, "tests/corpus/flows/base")).Flows,
            Has.Count.EqualTo(1));

    [TestCaseSource(nameof(Cases))]
    public void Each_bad_flow_gives_exactly_its_messages(object input)
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
            DataMesh.Load(folder);
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
