namespace Platform.Tests.Stacks;

/// <summary>All that the plan of dev is made from, without the data: for tests that change a file of it.</summary>
static class ShippedFiles
{
    static readonly string[] LeftOut = ["/data/", "/bin/", "/obj/", "/node_modules/"];

    public static void CopyTo(string root)
    {
        foreach (var file in Of("orgs").Concat(Of("runtime")).Append("Pulumi.dev.yaml"))
        {
            var copy = Path.Combine(root, file);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Path.Combine(Repository.Root, file), copy);
        }
    }

    static IEnumerable<string> Of(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*", SearchOption.AllDirectories)
            .Where(file => LeftOut.All(part => !file.Contains(part)))
            .Select(file => Path.GetRelativePath(Repository.Root, file));
}
