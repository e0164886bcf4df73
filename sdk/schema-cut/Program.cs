using System;
using System.IO;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Sdk.Generator.Reading;
using Platform.Sdk.SchemaCut;

if (args.Length is 0 or > 2 || !Directory.Exists(args[0]))
{
    Console.Error.WriteLine("usage: dotnet run --project sdk/schema-cut -- <folder of Pulumi.*.json with full facts> [<folder of keep.txt, where the cut goes>, default sdk/schema]");
    return 2;
}

var target = args.ElementAtOrDefault(1) ?? Path.Combine("sdk", "schema");
var keepFile = Path.Combine(target, "keep.txt");
if (!File.Exists(keepFile))
{
    Console.Error.WriteLine($"{keepFile} does not exist: run this in the repository's root, or name the folder of keep.txt");
    return 2;
}

var keep = ListFile.Names(File.ReadAllText(keepFile)).ToHashSet();
var packages = Directory.GetFiles(args[0], "Pulumi.*.json").Order(StringComparer.Ordinal)
    .ToDictionary(f => Path.GetFileName(f), f => JsonNode.Parse(File.ReadAllText(f))!.AsObject());

var unknown = keep.Except(packages.Values.SelectMany(Cut.Names)).ToList();
foreach (var name in unknown)
{
    Console.Error.WriteLine($"{keepFile}: '{name}' is no resource or function in {args[0]}");
}

if (unknown.Count > 0)
{
    return 2;
}

var format = new JsonSerializerOptions { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
foreach (var (file, facts) in packages)
{
    var cut = Cut.Of(facts, keep);
    File.WriteAllText(Path.Combine(target, file), cut.ToJsonString(format) + "\n");
    Console.WriteLine($"{file}: {cut["resources"]!.AsObject().Count} resources, {cut["functions"]!.AsObject().Count} functions, {cut["types"]!.AsObject().Count} types");
}
return 0;
