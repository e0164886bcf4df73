using System.Text.RegularExpressions;
using Platform.Components;
using Pulumi;

namespace Platform.Tests.Infra.Components;

/// <summary>Components look alike from outside: the same constructor, and a token that says where they are.</summary>
public sealed class ComponentTests
{
    static readonly string Folder = Path.Combine(Repository.Root, "infra", "Components");

    static IEnumerable<Type> Components => typeof(PlatformComponent).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(PlatformComponent)) && !type.IsAbstract);

    [Test]
    public void The_token_is_the_area_and_the_class()
    {
        var tokens = Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(Folder, file).Split(Path.DirectorySeparatorChar),
                Token: Regex.Match(File.ReadAllText(file), "base\\(\"(platform:[^\"]*)\"").Groups[1].Value))
            .Where(found => found.Token.Length > 0)
            .ToArray();

        Assert.That(tokens, Has.Length.EqualTo(Components.Count()));
        Assert.That(tokens.Select(found => found.Token), Is.EqualTo(tokens.Select(found =>
            $"platform:{Area(found.Path)}:{Path.GetFileNameWithoutExtension(found.Path[^1])}")));
    }

    [Test]
    public void Components_take_name_args_and_options()
    {
        Assert.That(Components.Count(), Is.GreaterThan(30));
        Assert.That(Components.Where(type => !TakesArgs(type)).Select(type => type.Name), Is.Empty);
    }

    // Files beside the areas are of the area of all components.
    static string Area(string[] path) => path.Length == 1 ? "components" : path[0].ToLowerInvariant();

    static bool TakesArgs(Type component)
    {
        var parameters = component.GetConstructors().Single().GetParameters();
        return parameters.Length == 3
            && parameters[0] is { Name: "name", ParameterType: var name } && name == typeof(string)
            && parameters[1] is { Name: "args", ParameterType: { IsSealed: true } args } && args.Name.EndsWith("Args")
            && parameters[2] is { Name: "options", IsOptional: true, ParameterType: var options }
            && options == typeof(ComponentResourceOptions);
    }
}
