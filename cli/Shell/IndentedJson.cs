using System.Text.Encodings.Web;
using System.Text.Json;

namespace Platform.Cli.Shell;

/// <summary>JSON as a person reads it in a terminal: indented, letters as they are.</summary>
static class IndentedJson
{
    static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal static string Indented(this JsonNode node) => node.ToJsonString(Options);
}
