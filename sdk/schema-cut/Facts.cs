using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;

namespace Platform.Sdk.SchemaCut;

/// <summary>The files with the facts of the provider packages, one per package.</summary>
public static class Facts
{
    /// <summary>The files of a folder by name, in ordinal order.</summary>
    public static IReadOnlyDictionary<string, JsonObject> Read(string folder) =>
        Directory.GetFiles(folder, "Pulumi.*.json").Order(StringComparer.Ordinal)
            .ToDictionary(file => Path.GetFileName(file), file => JsonNode.Parse(File.ReadAllText(file))!.AsObject());

    /// <summary>Facts with those that they lack; a fact that both have is that of the first.</summary>
    /// <param name="packages">The facts of each package by file; changed.</param>
    /// <param name="added">More of them, for some of these packages.</param>
    public static IReadOnlyDictionary<string, JsonObject> With(
        IReadOnlyDictionary<string, JsonObject> packages, IReadOnlyDictionary<string, JsonObject> added)
    {
        foreach (var (file, section) in added.SelectMany(file => Sections.Select(section => (file.Key, section))))
        {
            var into = packages[file][section]!.AsObject();
            foreach (var (name, fact) in added[file][section]!.AsObject().Where(entry => !into.ContainsKey(entry.Key)))
            {
                into[name] = fact!.DeepClone();
            }
        }

        return packages;
    }

    static readonly string[] Sections = ["resources", "functions", "types"];

    /// <summary>
    /// Every class that is made from facts. State classes of bridged providers are in no file: they follow from the
    /// resources.
    /// </summary>
    public static IReadOnlySet<string> Made(IEnumerable<JsonObject> packages) =>
        packages.SelectMany(facts => Keys(facts, "resources", "functions", "types").Concat(States(facts))).ToHashSet();

    static IEnumerable<string> Keys(JsonObject facts, params string[] sections) =>
        sections.SelectMany(section => facts[section]!.AsObject().Select(entry => entry.Key));

    static IEnumerable<string> States(JsonObject facts) =>
        from resource in facts["resources"]!.AsObject()
        where ((string)resource.Value!["token"]!).Contains(":index/", StringComparison.Ordinal)
        select resource.Key + "State";
}
