using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Platform.Tests.Structure;

/// <summary>
/// The token of a component says its area, which is its first folder below infra/Components in lower case, and its
/// class. It is part of every URN below it, so that a token changed later replaces resources.
/// </summary>
public class TokenTests
{
    const string Components = "infra/Components";

    static IEnumerable<(string Class, string Token, string Expected)> Tokens(string path, string text) =>
        from type in CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>()
        where type.BaseList?.Types.Any(above => above.Type.ToString() == "PlatformComponent") is true
        let call = type.DescendantNodes()
            .FirstOrDefault(node => node is ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax)
        let token = call?.DescendantNodes()
            .OfType<LiteralExpressionSyntax>()
            .FirstOrDefault()?.Token.ValueText ?? "none"
        select (type.Identifier.Text, token, $"platform:{Area(path)}:{type.Identifier.Text}");

    static string Area(string path) =>
        path[(Components.Length + 1)..].Split('/') is [var area, _, ..]
            ? area.ToLowerInvariant()
            : "<a component stands in a folder>";

    static IEnumerable<string> Wrong(string path, string text) =>
        Tokens(path, text).Where(one => one.Token != one.Expected)
        .Select(one => $"{path}: {one.Class} has the token {one.Token}, expected {one.Expected}");

    [Test]
    public void Every_token_says_area_and_class()
    {
        var files = Repository.Files($"{Components}/*.cs")
            .Select(path => (path, File.ReadAllText(Path.Combine(Repository.Root, path))))
            .ToArray();
        Assert.That(files.SelectMany(file => Tokens(file.path, file.Item2)).Count(), Is.AtLeast(30));
        Assert.That(files.SelectMany(file => Wrong(file.path, file.Item2)), Is.Empty);
    }

    [TestCase("Lake/Lake.cs", "platform:lake:Lake", ExpectedResult = 0)]
    [TestCase("Lake/Deep/Lake.cs", "platform:lake:Lake", ExpectedResult = 0)]
    [TestCase("Storage/Lake.cs", "platform:lake:Lake", ExpectedResult = 1)]
    [TestCase("Lake/Lake.cs", "platform:lake:Storage", ExpectedResult = 1)]
    [TestCase("Lake.cs", "platform:lake:Lake", ExpectedResult = 1)]
    public int A_wrong_token_is_found(string path, string token) => Wrong(
        $"{Components}/{path}",
        $$"""class Lake : PlatformComponent { public Lake(string name) : base("{{token}}", name) { } }""").Count();
}
