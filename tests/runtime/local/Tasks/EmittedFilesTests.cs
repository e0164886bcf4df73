using Platform.Local.Tasks;

namespace Platform.Tests.Runtime.Local.Tasks;

public sealed class EmittedFilesTests
{
    readonly string folder = Directory.CreateTempSubdirectory("emitted").FullName;

    [TearDown]
    public void Remove() => Directory.Delete(folder, recursive: true);

    [Test]
    public void What_was_not_committed_is_taken_away_and_a_batch_without_messages_makes_no_file()
    {
        var sent = new EmittedFiles(Path.Combine(folder, "loud"));
        sent.Forget("0000000001-0000");
        foreach (var (batch, messages) in new[] { ("0000000001-0000", "a\n"), ("0000000002-0000", ""),
            ("0000000003-0000", "b\n"), ("0000000003-0001", "c\n"), ("0000000010-0000", "d\n") })
        {
            var made = Path.Combine(folder, "messages.txt");
            File.WriteAllText(made, messages);
            sent.Send(made, batch);
        }

        sent.Forget("0000000003-0000");

        Assert.That(
            Directory.GetFiles(Path.Combine(folder, "loud")).Select(Path.GetFileName),
            Is.EqualTo(new[] { "part-0000000001-0000.txt" }));
    }
}
