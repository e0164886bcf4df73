using System.Collections.Generic;
using System.Linq;
using Platform.Sdk.Generator.Model;
using Platform.Sdk.Generator.Reading;

namespace Platform.Sdk.Generator.Emitting;

/// <summary>Every type of a package as a file of its own, and one file with what its resources share.</summary>
static class PackageEmitter
{
    public static IEnumerable<Product> Emit(Package package, string path)
    {
        var enums = package.Definitions.OfType<EnumClass>().ToDictionary(e => e.FullName);
        List<Product> products = [new SourceFile(package.Name, Shared(package))];
        foreach (var definition in package.Definitions)
        {
            try
            {
                products.Add(new SourceFile(definition.FullName, Body(package, definition, enums)));
                if (definition is ResourceClass { Bridged: true } resource)
                {
                    products.Add(new SourceFile(resource.FullName + "State", StateEmitter.Emit(resource)));
                }
            }
            catch (SchemaException e)
            {
                products.Add(new Fault(path, 0, $"{definition.FullName}: {e.Message}"));
            }
        }
        return products;
    }

    static string Body(Package package, Definition definition, IReadOnlyDictionary<string, EnumClass> enums) =>
        definition switch
        {
            ResourceClass resource => ResourceEmitter.Emit(package, resource),
            FunctionClass function => FunctionEmitter.Emit(package, function),
            ArgsClass args => ArgsEmitter.Emit(args, enums),
            OutputClass output => OutputEmitter.Emit(output),
            EnumClass values => EnumEmitter.Emit(values),
            _ => throw new SchemaException($"no emitter for {definition.GetType().Name}"),
        };

    /// <summary>The attribute on the package's resources, and the options that every one of them starts from.</summary>
    static string Shared(Package package) => $$"""
        {{Code.Header}}
        namespace {{package.Name}};

        [global::System.AttributeUsage(global::System.AttributeTargets.Class)]
        internal sealed class {{package.ShortName}}ResourceTypeAttribute : global::Pulumi.ResourceTypeAttribute
        {
            public {{package.ShortName}}ResourceTypeAttribute(string type)
                : base(type, {{package.ShortName}}Options.Version) { }
        }

        internal static class {{package.ShortName}}Options
        {
            public const string Version = {{Code.Literal(package.Version)}};

            public static global::Pulumi.CustomResourceOptions For(
                global::Pulumi.CustomResourceOptions? options, global::Pulumi.Input<string>? id)
            {
                var own = new global::Pulumi.CustomResourceOptions { Version = Version };
                var merged = global::Pulumi.CustomResourceOptions.Merge(own, options);
                merged.Id = id ?? merged.Id;
                return merged;
            }
        }

        """;
}
