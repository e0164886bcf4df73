using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Sdk.Generator.Reading;
using Platform.Sdk.SchemaCut;

const string namesHeader =
    """
    # Public types of the official packages in the namespaces that keep.txt reaches, for finding names that usings
    # make ambiguous. Of Inputs and Outputs only names that another namespace has too. Made by sdk/schema-cut.

    """;
const string clashesHeader =
    """
    # Types of the official packages that nothing here needs, but whose names clash with others in a program
    # (CS0104): made empty, so that what compiles here compiles there. Made by sdk/schema-cut from names.txt.

    """;

if (args.Length is 0 or > 2 || !Directory.Exists(args[0]))
{
    Console.Error.WriteLine("usage: dotnet run --project sdk/schema-cut -- <folder of full facts: Pulumi.*.json, "
        + "names.txt> [<folder of keep.txt, where the cut goes>, default sdk/schema]");
    return 2;
}

var target = args.ElementAtOrDefault(1) ?? Path.Combine("sdk", "schema");
var keepFile = Path.Combine(target, "keep.txt");
var namesFile = Path.Combine(args[0], "names.txt");
if (!File.Exists(keepFile))
{
    Console.Error.WriteLine($"{keepFile} does not exist: run this in the root, or name the folder of keep.txt");
    return 2;
}
if (!File.Exists(namesFile))
{
    Console.Error.WriteLine($"{namesFile} does not exist: it lists every public type of the official packages");
    return 2;
}

var keep = ListFile.Names(File.ReadAllText(keepFile)).ToHashSet();
var added = Path.Combine(target, "added");
var packages = Facts.With(
    Facts.Read(args[0]), Directory.Exists(added) ? Facts.Read(added) : new Dictionary<string, JsonObject>());

var unknown = keep.Except(packages.Values.SelectMany(Cut.Names)).ToList();
foreach (var name in unknown)
{
    Console.Error.WriteLine($"{keepFile}: '{name}' is no resource or function in {args[0]}");
}
if (unknown.Count > 0)
{
    return 2;
}

var whole = WholeCut.Of(packages, [.. ListFile.Names(File.ReadAllText(namesFile))], keep);
var format = new JsonSerializerOptions { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
foreach (var (file, cut) in whole.Packages)
{
    File.WriteAllText(Path.Combine(target, file), cut.ToJsonString(format) + "\n");
    Console.WriteLine($"{file}: {cut["resources"]!.AsObject().Count} resources, "
        + $"{cut["functions"]!.AsObject().Count} functions, {cut["types"]!.AsObject().Count} types");
}
File.WriteAllText(Path.Combine(target, "names.txt"), namesHeader + Names.Write(whole.Names));
File.WriteAllText(Path.Combine(target, "clashes.txt"), clashesHeader + string.Join("\n", whole.Clashing) + "\n");
Console.WriteLine($"names.txt: {whole.Names.Count} types; clashes.txt: {whole.Clashing.Count} of them");
return 0;
