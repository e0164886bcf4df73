using Platform.Mesh.Faults;

namespace Platform.Cli.Shell;

/// <summary>
/// The repository that a command works on: the nearest folder with a `Pulumi.yaml`, upward from the working directory.
/// </summary>
public static class Repository
{
    const string Mark = "Pulumi.yaml";

    /// <summary>The root, as a full path.</summary>
    /// <exception cref="FaultException">No folder above has a `Pulumi.yaml`.</exception>
    public static string Root()
    {
        var start = Directory.GetCurrentDirectory();
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Mark)))
            {
                return folder.FullName;
            }
        }

        throw new FaultException(
            new Fault(
                Mark, "", $"no such file in {start} or above", "a folder of a platform repository: change into one"));
    }
}
