using System.Text.Json;
using Platform.Mesh.Faults;

namespace Platform.Cli.Planning;

/// <summary>Reads a plan that `platform preview --json` wrote.</summary>
public static class PlanFile
{
    const string Origin = "a file that `platform preview <env> --json` wrote";

    /// <summary>The plan in the file.</summary>
    /// <exception cref="FaultException">The file is missing or is no plan; every fault is named.</exception>
    public static Plan Read(string path)
    {
        var faults = new List<Fault>();
        var plan = new PlanShape(path, faults).Read(Parse(path));
        return faults.Count == 0 ? plan : throw new FaultException(faults);
    }

    static JsonNode? Parse(string path)
    {
        try
        {
            return JsonNode.Parse(
                File.ReadAllBytes(path), documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false });
        }
        catch (JsonException fault)
        {
            var line = (int?)(fault.LineNumber + 1);
            throw new FaultException(new Fault(path, "", "text that is not JSON", Origin) { Line = line });
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            var found = File.Exists(path) ? "a file that cannot be read" : "no such file";
            throw new FaultException(new Fault(path, "", Directory.Exists(path) ? "a folder" : found, Origin));
        }
    }
}
