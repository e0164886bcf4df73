namespace Platform.Tests.Orgs.Security;

/// <summary>Runs of security/intrusion on files that a test writes.</summary>
/// <param name="flows">Flows of the project; <c>prep/kdd</c> when left out.</param>
sealed class KddRun(params string[] flows) : ProjectRun(KddRun.Project, flows.Length == 0 ? ["prep/kdd"] : flows)
{
    internal static readonly string Project = Path.Combine(
        Repository.Root, "orgs", "acme", "domains", "security", "projects", "intrusion");

    /// <summary>The features, in the order of 1999.</summary>
    internal static readonly string[] Features =
    [
        .. File.ReadLines(Path.Combine(Project, "data", "columns.csv")).Skip(1).Take(41)
            .Select(line => line.Split(',')[1]),
    ];

    static readonly string[] Texts = ["protocol_type", "service", "flag"];

    /// <summary>120 connections, every second one an attack.</summary>
    internal static IEnumerable<string> Mixed => Enumerable.Range(0, 120)
        .Select(at => at % 2 == 0 ? Line(at) : Line(900_000 + (7 * at), "neptune."));

    internal static string Header => string.Join(',', Features.Append("label"));

    /// <summary>A connection by http of so many bytes.</summary>
    internal static string Line(int bytes, string label = "normal.") => string.Join(
        ',',
        Features
            .Select(name => name == "src_bytes" ? $"{bytes}" : Texts.Contains(name) ? name : "0")
            .Append(label));

    /// <summary>Writes a file of lines below the header.</summary>
    internal void Land(string name, params IEnumerable<string> lines) => Write(name, lines.Prepend(Header));
}
