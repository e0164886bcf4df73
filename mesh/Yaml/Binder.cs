using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Platform.Mesh.Faults;

namespace Platform.Mesh.Yaml;

/// <summary>
/// Binds a document to records, strictly: unknown and repeated keys, missing required ones, wrong types and values outside a member's attributes are faults, all of
/// them collected. The records are the one statement of what a file may hold: documentation and tests read the same members.
/// </summary>
/// <param name="file">The file, for the faults.</param>
/// <param name="keys">How a member is spelled in the file.</param>
public sealed partial class Binder(string file, JsonNamingPolicy keys)
{
    readonly List<Fault> faults = [];
    readonly Dictionary<Type, (Func<YamlNode, object?> Read, string Allowed)> special = [];

    /// <summary>The faults found so far.</summary>
    public IReadOnlyList<Fault> Faults => faults;

    /// <summary>Binds a type of one's own.</summary>
    /// <param name="read">The value of a node; null when it is none, which is a fault that does not show the value.</param>
    /// <param name="allowed">What is a value.</param>
    /// <typeparam name="T">The type.</typeparam>
    public Binder With<T>(Func<YamlNode, T?> read, string allowed) where T : class
    {
        special[typeof(T)] = (read, allowed);
        return this;
    }

    /// <summary>Binds a document.</summary>
    /// <param name="node">The document.</param>
    /// <param name="path">What its keys are below, with the separator: <c>platform:network.</c>; empty for a whole file.</param>
    /// <typeparam name="T">A record with an empty constructor.</typeparam>
    /// <returns>The record; not to be used when there are faults.</returns>
    public T Bind<T>(YamlNode node, string path = "") where T : class => (T)Record(typeof(T), node, path);

    /// <summary>Adds a fault of one's own.</summary>
    public void Add(string key, string? got, string allowed, int? line = null) => faults.Add(new(file, key, got, allowed) { Line = line });

    /// <summary>The members of a record as the file spells them.</summary>
    /// <param name="type">The record.</param>
    public IReadOnlyList<string> Members(Type type) => [.. Writable(type).Select(member => keys.ConvertName(member.Name))];

    /// <summary>How a value of an enumeration is written: in camelCase, an abbreviation as it is.</summary>
    public static string Spelling(string name) => name.All(c => char.IsUpper(c) || char.IsDigit(c)) ? name : JsonNamingPolicy.CamelCase.ConvertName(name);

    object Record(Type type, YamlNode node, string path)
    {
        var record = Activator.CreateInstance(type)!;
        if (node is not YamlMapping { IsEncrypted: false } mapping)
        {
            Add(path.TrimEnd('.'), Shown(node), Keys(type), node.Line);
            return record;
        }
        var members = Writable(type).ToDictionary(member => keys.ConvertName(member.Name));
        HashSet<string> seen = [];
        foreach (var entry in mapping.Entries)
        {
            if (!members.TryGetValue(entry.Key, out var member))
            {
                Add(path + entry.Key, Shown(entry.Value), $"one of the keys {string.Join(", ", members.Keys)}", entry.Line);
            }
            else if (!seen.Add(entry.Key))
            {
                Add(path + entry.Key, Shown(entry.Value), "the key once", entry.Line);
            }
            else if (Value(member.PropertyType, entry.Value, path + entry.Key, member) is { } value)
            {
                member.SetValue(record, value);
            }
        }
        foreach (var (key, member) in members.Where(member => !seen.Contains(member.Key) && member.Value.IsDefined(typeof(RequiredMemberAttribute))))
        {
            Add(path + key, null, Allowed(member), mapping.Line);
        }
        return record;
    }

    object? Value(Type declared, YamlNode node, string path, PropertyInfo member)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (special.TryGetValue(type, out var own))
        {
            return own.Read(node) ?? Fail("[secret]", Allowed(member));
        }
        if (type == typeof(IReadOnlyDictionary<string, string>))
        {
            return node is YamlMapping mapping ? Map(mapping, path, member) : Fail(Shown(node), "a mapping of names to texts");
        }
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            return node is YamlSequence sequence ? List(type.GetGenericArguments()[0], sequence, path, member) : Fail(Shown(node), $"a list: {Allowed(member)}");
        }
        if (type.IsClass && type != typeof(string))
        {
            return Record(type, node, path + ".");
        }
        var value = Scalar(type, node);
        return value is not null && Holds(member, value) ? value : Fail(Shown(node), Allowed(member) + Quotes(type, node));

        object? Fail(string? got, string allowed)
        {
            Add(path, got, allowed, node.Line);
            return null;
        }
    }

    Dictionary<string, string> Map(YamlMapping mapping, string path, PropertyInfo member)
    {
        Dictionary<string, string> map = [];
        foreach (var entry in mapping.Entries)
        {
            if (!Holds(member, entry.Key))
            {
                Add($"{path}.{entry.Key}", entry.Key, Allowed(member), entry.Line);
            }
            else if (Scalar(typeof(string), entry.Value) is not string text)
            {
                Add($"{path}.{entry.Key}", Shown(entry.Value), "text; a number or truth value in quotes", entry.Line);
            }
            else if (!map.TryAdd(entry.Key, text))
            {
                Add($"{path}.{entry.Key}", text, "the key once", entry.Line);
            }
        }
        return map;
    }

    IList List(Type element, YamlSequence sequence, string path, PropertyInfo member)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element))!;
        foreach (var (index, item) in sequence.Items.Index())
        {
            var value = element.IsClass && element != typeof(string) ? Record(element, item, $"{path}[{index}].") : Scalar(element, item);
            if (value is null || !Holds(member, value))
            {
                Add($"{path}[{index}]", Shown(item), Allowed(member, item: true) + Quotes(element, item), item.Line);
            }
            else
            {
                list.Add(value);
            }
        }
        foreach (var rule in Rules(member).Where(rule => IsAboutList(rule) && !rule.IsValid(list) && list.Count == sequence.Items.Count))
        {
            Add(path, $"{list.Count} values", rule.FormatErrorMessage(path), sequence.Line);
        }
        return list;
    }

    static object? Scalar(Type type, YamlNode node) => node is not YamlScalar scalar || scalar.IsNull ? null
        : type == typeof(string) ? (scalar.Plain && NotText().IsMatch(scalar.Text) ? null : scalar.Text)
        : type.IsEnum ? Enum.GetNames(type).FirstOrDefault(name => Spelling(name) == scalar.Text) is { } name ? Enum.Parse(type, name) : null
        : !scalar.Plain ? null
        : type == typeof(bool) ? scalar.Text switch { "true" => true, "false" => false, _ => null }
        : type == typeof(int) ? int.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : null
        : double.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    static bool Holds(PropertyInfo member, object value) =>
        Rules(member).All(rule => IsAboutList(rule) || rule.IsValid(value));

    /// <summary>What a member takes, in the user's words: what its type says and what its attributes say.</summary>
    /// <param name="member">A member of a record.</param>
    /// <param name="item">An item of the list that it is: without what the attributes say of the list.</param>
    public string Allowed(PropertyInfo member, bool item = false)
    {
        var type = Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType;
        var element = type.IsGenericType ? type.GetGenericArguments()[^1] : type;
        var number = element == typeof(int) ? "a whole number" : element == typeof(double) ? "a number" : "";
        IEnumerable<string> rules = Rules(member).Where(rule => !item || !IsAboutList(rule)).Select(rule => rule is AllowedValuesAttribute values
            ? string.Join(", ", values.Values.OfType<object>().Select(value => value is Enum ? Spelling($"{value}") : value))
            : rule.FormatErrorMessage(member.Name));
        string[] stated = [.. rules.Prepend(number).Where(text => text.Length > 0)];
        return stated.Length > 0 ? string.Join(", ", stated)
            : special.TryGetValue(type, out var own) ? own.Allowed
            : type.IsEnum ? string.Join(", ", Enum.GetNames(type).Select(Spelling))
            : type == typeof(bool) ? "true, false"
            : element == typeof(string) ? "text"
            : Keys(element);
    }

    // Right but for the quotes: nobody sees that in the value alone.
    static string Quotes(Type type, YamlNode node) => node is not YamlScalar { IsNull: false } scalar ? ""
        : type == typeof(string) && scalar.Plain && NotText().IsMatch(scalar.Text) ? ", in quotes"
        : type.IsPrimitive && !scalar.Plain ? ", without quotes"
        : "";

    static bool IsAboutList(ValidationAttribute rule) => rule is MinLengthAttribute or LengthAttribute;

    string Keys(Type type) => $"a mapping with {string.Join(", ", Members(type))}";

    static IEnumerable<ValidationAttribute> Rules(PropertyInfo member) => member.GetCustomAttributes<ValidationAttribute>();

    static IEnumerable<PropertyInfo> Writable(Type type) => type.GetProperties().Where(property => property.CanWrite && !property.IsDefined(typeof(JsonIgnoreAttribute)));

    static string? Shown(YamlNode node) => node switch
    {
        YamlScalar { IsNull: true } => null,
        YamlScalar scalar => scalar.Text,
        YamlSequence sequence => $"[{string.Join(", ", sequence.Items.Select(Shown))}]",
        YamlMapping { IsEncrypted: true } => "[secret]",
        YamlMapping mapping => $"{{{string.Join(", ", mapping.Entries.Select(entry => $"{entry.Key}: {Shown(entry.Value)}"))}}}",
        _ => null,
    };

    // What YAML reads as a truth value, a number or a date where it is not quoted, and so what Pulumi would hand over as one.
    [GeneratedRegex(@"^(true|false|[-+]?(\d[\d_]*)?\.?\d+([eE][-+]?\d+)?|\d{4}-\d{2}-\d{2}.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex NotText();
}
