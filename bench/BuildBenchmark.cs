namespace Platform.Bench;

/// <summary>A clean build and a preview: what a check of a pull request takes.</summary>
static class BuildBenchmark
{
    public static void Run(string root)
    {
        // A clone: what this process runs from must not be deleted under it.
        var folder = Directory.CreateTempSubdirectory("bench").FullName;
        try
        {
            Measured.Run(root, "git", "clone", "-q", root, folder);
            var build = Measured.Run(folder, "dotnet", "build", "cli", "-v", "q", "--nologo");
            var preview = Measured.Run(
                folder, "dotnet", "run", "--project", "cli", "--no-build", "--", "preview", "dev", "--json");
            Console.WriteLine();
            Console.WriteLine(
                $"clean build {build.Seconds:0.0} s, then preview {preview.Seconds:0.0} s; "
                + $"together {build.Seconds + preview.Seconds:0.0} s");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
