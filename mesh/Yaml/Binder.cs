using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Platform.Mesh.Faults;

namespace Platform.Mesh.Yaml;

/// <summary>
/// Binds a document to records, strictly: unknown and repeated keys, missing required ones, wrong types and values
/// outside a member's attributes are faults, all of them collected. The records are the one statement of what a file
/// may hold: documentation and tests read the same members.
/// </summary>
/// <param name="file">The file, for the faults.</param>
/// <param name="keys">How a member is spelled in the file.</param>
public sealed class Binder(string file, JsonNamingPolicy keys)
{
    readonly List<Fault> faults = [];
    readonly RecordShape shape = new(keys);

    /// <summary>The faults found so far.</summary>
    public IReadOnlyList<Fault> Faults => faults;

    /// <summary>Binds a type of one's own.</summary>
    /// <param name="read">
    /// The value of a node; null when it is none, which is a fault that does not show the value.
    /// </param>
    /// <param name="allowed">What is a value.</param>
    /// <typeparam name="T">The type.</typeparam>
    public Binder With<T>(Func<YamlNode, T?> read, string allowed) where T : class
    {
        shape.Special[typeof(T)] = (read, allowed);
        return this;
    }

    /// <summary>Binds a document.</summary>
    /// <param name="node">The document.</param>
    /// <param name="path">
    /// What its keys are below, with the separator: <c>platform:network.</c>; empty for a whole file.
    /// </param>
    /// <typeparam name="T">A record with an empty constructor.</typeparam>
    /// <returns>The record; not to be used when there are faults.</returns>
    public T Bind<T>(YamlNode node, string path = "") where T : class => (T)Record(typeof(T), node, path);

    /// <summary>Adds a fault of one's own.</summary>
    public void Add(string key, string? got, string allowed, int? line = null) =>
        faults.Add(new(file, key, got, allowed) { Line = line });

    /// <summary>The members of a record as the file spells them.</summary>
    /// <param name="type">The record.</param>
    public IReadOnlyList<string> Members(Type type) => shape.Members(type);

    /// <summary>What a member takes, in the user's words: what its type says and what its attributes say.</summary>
    /// <param name="member">A member of a record.</param>
    public string Allowed(PropertyInfo member) => shape.Allowed(member);

    /// <summary>How a value of an enumeration is written: in camelCase, an abbreviation as it is.</summary>
    public static string Spelling(string name) =>
        name.All(c => char.IsUpper(c) || char.IsDigit(c)) ? name : JsonNamingPolicy.CamelCase.ConvertName(name);

    object Record(Type type, YamlNode node, string path)
    {
        var record = Activator.CreateInstance(type)!;
        if (node is not YamlMapping { IsEncrypted: false } mapping)
        {
            Add(path.TrimEnd('.'), YamlValue.Shown(node), shape.Keys(type), node.Line);
            return record;
        }
        var members = RecordShape.Writable(type).ToDictionary(member => keys.ConvertName(member.Name));
        HashSet<string> seen = [];
        foreach (var entry in mapping.Entries)
        {
            if (!members.TryGetValue(entry.Key, out var member))
            {
                Add(
                    path + entry.Key,
                    YamlValue.Shown(entry.Value),
                    $"one of the keys {string.Join(", ", members.Keys)}",
                    entry.Line);
            }
            else if (!seen.Add(entry.Key))
            {
                Add(path + entry.Key, YamlValue.Shown(entry.Value), "the key once", entry.Line);
            }
            else if (Value(member.PropertyType, entry.Value, path + entry.Key, member) is { } value)
            {
                member.SetValue(record, value);
            }
        }
        var missing = members.Where(member =>
            !seen.Contains(member.Key) && member.Value.IsDefined(typeof(RequiredMemberAttribute)));
        foreach (var (key, member) in missing)
        {
            Add(path + key, null, shape.Allowed(member), mapping.Line);
        }
        return record;
    }

    object? Value(Type declared, YamlNode node, string path, PropertyInfo member)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (shape.Special.TryGetValue(type, out var own))
        {
            return own.Read(node) ?? Fail("[secret]", shape.Allowed(member));
        }
        if (type == typeof(IReadOnlyDictionary<string, string>))
        {
            return node is YamlMapping mapping
                ? Map(mapping, path, member)
                : Fail(YamlValue.Shown(node), "a mapping of names to texts");
        }
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            return node is YamlSequence sequence
                ? List(type.GetGenericArguments()[0], sequence, path, member)
                : Fail(YamlValue.Shown(node), $"a list: {shape.Allowed(member)}");
        }
        if (type.IsClass && type != typeof(string))
        {
            return Record(type, node, path + ".");
        }
        var value = YamlValue.Read(type, node);
        return value is not null && RecordShape.Holds(member, value)
            ? value
            : Fail(YamlValue.Shown(node), shape.Allowed(member) + YamlValue.Quotes(type, node));

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
            if (!RecordShape.Holds(member, entry.Key))
            {
                Add($"{path}.{entry.Key}", entry.Key, shape.Allowed(member), entry.Line);
            }
            else if (YamlValue.Read(typeof(string), entry.Value) is not string text)
            {
                var got = YamlValue.Shown(entry.Value);
                Add($"{path}.{entry.Key}", got, "text; a number or truth value in quotes", entry.Line);
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
            var value = element.IsClass && element != typeof(string)
                ? Record(element, item, $"{path}[{index}].")
                : YamlValue.Read(element, item);
            if (value is null || !RecordShape.Holds(member, value))
            {
                var allowed = shape.Allowed(member, item: true) + YamlValue.Quotes(element, item);
                Add($"{path}[{index}]", YamlValue.Shown(item), allowed, item.Line);
            }
            else
            {
                list.Add(value);
            }
        }
        var whole = list.Count == sequence.Items.Count;
        foreach (var rule in RecordShape.ListRules(member).Where(rule => whole && !rule.IsValid(list)))
        {
            Add(path, $"{list.Count} values", rule.FormatErrorMessage(path), sequence.Line);
        }
        return list;
    }
}
