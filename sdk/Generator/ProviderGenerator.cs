using System;
using System.Collections.Generic;
using System.IO;
using Microsoft.CodeAnalysis;
using Platform.Sdk.Generator.Emitting;
using Platform.Sdk.Generator.Reading;

namespace Platform.Sdk.Generator;

/// <summary>
/// Makes the classes of the provider packages from the schema files (<c>*.json</c>) and the list of empty classes
/// (<c>clashes.txt</c>) among the additional files.
/// </summary>
[Generator]
public sealed class ProviderGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var products = context.AdditionalTextsProvider
            .Select(static (file, cancel) => (file.Path, Text: file.GetText(cancel)?.ToString() ?? ""))
            .SelectMany(static (file, _) => Products(file.Path, file.Text));
        context.RegisterSourceOutput(products, static (output, product) => product.AddTo(output));
    }

    static IEnumerable<Product> Products(string path, string text) =>
        path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? Classes(path, text)
        : Path.GetFileName(path) == "clashes.txt" ? ClashEmitter.Emit(text)
        : [];

    static IEnumerable<Product> Classes(string path, string text)
    {
        var reader = new SchemaReader(path);
        var package = reader.Read(text);
        return [.. reader.Faults, .. package is null ? [] : PackageEmitter.Emit(package, path)];
    }
}
