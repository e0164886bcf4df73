using Platform.Cli.Run;

namespace Platform.Tests.Cli.Run;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class TriedFolderTests : IDisposable
{
    readonly string root = Directory.CreateTempSubdirectory("tried").FullName;
    readonly List<string> told = [];

    string Folder => Path.Combine(root, "out");

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Test]
    public void What_an_earlier_run_left_is_gone_when_it_begins_and_all_is_gone_when_it_ends()
    {
        Write();
        using (TriedFolder.Take("d/p/test/all", Folder, isChosen: false, told.Add))
        {
            Assert.That(Directory.Exists(Folder), Is.False);
            Write();
        }
        Assert.That(Directory.Exists(Folder), Is.False);
        Assert.That(told, Is.EqualTo(new[] { $"removed {Folder}" }));
    }

    [Test]
    public void It_is_gone_too_when_a_run_fails()
    {
        Assert.That(Fail, Throws.InvalidOperationException);
        Assert.That(Directory.Exists(Folder), Is.False);

        void Fail()
        {
            using var tried = TriedFolder.Take("d/p/test/all", Folder, isChosen: true, told.Add);
            Write();
            throw new InvalidOperationException();
        }
    }

    [Test]
    public void A_folder_that_somebody_named_and_that_is_there_is_left_alone()
    {
        Write();
        var refused = Assert.Throws<FaultException>(
            () => TriedFolder.Take("d/p/test/all", Folder, isChosen: true, told.Add));
        Assert.That(refused!.Faults.Single().Message, Is.EqualTo(
            $"platform run: --out: got \"{Folder}\"; allowed: a folder that is not there yet: d/p/test/all removes it "
            + "when it ends"));
        Assert.That(File.Exists(Path.Combine(Folder, "a")), Is.True);
        Assert.That(told, Is.Empty);
    }

    void Write()
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, "a"), "");
    }
}
