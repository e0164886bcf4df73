using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Platform.Mesh.Yaml;

namespace Platform.Tests.Infra.Settings;

/// <summary>docs/configuration.md lists every key; `make approve` writes the lists from the records.</summary>
public sealed class ConfigurationPageTests
{
    const string Begin = "<!-- keys: written by `make approve` from the records under infra/Settings -->\n";
    const string End = "<!-- end of keys -->\n";

    static readonly string Page = Path.Combine(Repository.Root, "docs", "configuration.md");
    static readonly Platform.Mesh.Yaml.Binder Binder = new("", JsonNamingPolicy.CamelCase);

    static readonly Dictionary<string, XElement> Summaries =
        XDocument.Load(Path.ChangeExtension(typeof(PlatformSettings).Assembly.Location, "xml"))
        .Descendants("member").Where(member => member.Element("summary") is not null)
        .ToDictionary(member => member.Attribute("name")!.Value, member => member.Element("summary")!);

    [Test]
    public void The_page_lists_every_key_with_its_values_and_meaning()
    {
        var keys = Keys();
        var text = File.ReadAllText(Page);
        var from = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var to = text.IndexOf(End, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            File.WriteAllText(Page, text[..from] + keys + text[to..]);
            return;
        }

        Assert.That(Regex.Count(keys, "^\\| `", RegexOptions.Multiline), Is.GreaterThan(100));
        Assert.That(text[from..to], Is.EqualTo(keys));
    }

    static string Keys()
    {
        var page = new StringBuilder();
        // The bootstrap file has two areas of an environment's, and two of its own.
        var own = Areas(typeof(BootstrapSettings)).ExceptBy(Areas(typeof(PlatformSettings)).Select(Key), Key);
        foreach (var area in Areas(typeof(PlatformSettings)).Concat(own))
        {
            var meaning = Meaning(area.PropertyType.FullName!, 'T').Split(": ", 2)[1];
            page.Append($"\n### platform:{Key(area)}\n\n{Sentence(meaning)}\n\n");
            page.Append("| key | values | default | meaning |\n|---|---|---|---|\n");
            Rows(area.PropertyType, "", page);
        }
        return page.Append('\n').ToString();
    }

    static void Rows(Type record, string path, StringBuilder page)
    {
        foreach (var member in Areas(record))
        {
            var list = member.PropertyType.IsGenericType;
            var type = list ? member.PropertyType.GenericTypeArguments[^1] : member.PropertyType;
            var nested = type.IsClass && type.Name.EndsWith("Settings", StringComparison.Ordinal);
            var values = !nested ? Escape(Values(member)) : list ? "a list of mappings" : "a mapping";
            page.Append($"| `{path}{Key(member)}` | {values} ");
            page.Append($"| {Default(member)} | {Escape(Meaning($"{record.FullName}.{member.Name}", 'P'))} |\n");
            if (nested)
            {
                Rows(type, $"{path}{Key(member)}{(list ? "[]" : "")}.", page);
            }
        }
    }

    static IEnumerable<PropertyInfo> Areas(Type record) =>
        record.GetProperties().Where(member => Binder.Members(record).Contains(Key(member)));

    static string Values(PropertyInfo member) =>
        member.PropertyType == typeof(Secret) ? "an https address, encrypted" : Binder.Allowed(member);

    // From the record itself: what is meant by "when left out".
    static string Default(PropertyInfo member) => member.IsDefined(typeof(RequiredMemberAttribute))
        ? "required"
        : Text(member.GetValue(Activator.CreateInstance(member.DeclaringType!)));

    static string Text(object? value) => value switch
    {
        bool truth => truth ? "true" : "false",
        Enum word => Platform.Mesh.Yaml.Binder.Spelling($"{word}"),
        string text => text,
        System.Collections.IEnumerable list => string.Join(", ", list.Cast<object>()),
        var number => $"{number}",
    };

    static string Key(PropertyInfo member) => JsonNamingPolicy.CamelCase.ConvertName(member.Name);

    static string Meaning(string name, char kind) =>
        Regex.Replace(string.Concat(Summaries[$"{kind}:{name}"].Nodes().Select(Markdown)), @"\s+", " ").Trim();

    static string Markdown(XNode node) =>
        node is XElement { Name.LocalName: "c" } code ? $"`{code.Value}`" : ((XText)node).Value;

    static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    static string Escape(string text) =>
        text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
