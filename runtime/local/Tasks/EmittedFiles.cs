namespace Platform.Local.Tasks;

/// <summary>What a task sends, as files of the landing folder: one per batch that has messages.</summary>
/// <param name="folder">The folder of the task, below that of its source.</param>
sealed class EmittedFiles(string folder)
{
    /// <summary>Takes away what a run has sent that was killed before it committed: the batch comes again.</summary>
    /// <param name="from">The first batch of its table that is not committed; names sort as batches follow.</param>
    internal void Forget(string from)
    {
        var sent = Directory.Exists(folder) ? Directory.GetFiles(folder, "part-*.txt") : [];
        foreach (var file in sent.Where(file => string.CompareOrdinal(Path.GetFileName(file), Part(from)) >= 0))
        {
            File.Delete(file);
        }
    }

    /// <summary>Sends the messages of a batch, where it has any.</summary>
    internal void Send(string messages, string batch)
    {
        if (new FileInfo(messages).Length > 0)
        {
            Directory.CreateDirectory(folder);
            File.Move(messages, Path.Combine(folder, $"{Part(batch)}.txt"), overwrite: true);
        }
    }

    static string Part(string batch) => $"part-{batch}";
}
