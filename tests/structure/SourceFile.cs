using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Platform.Tests.Structure;

/// <summary>A C# file as its syntax shows it: what it declares, what it imports, and every name it says.</summary>
sealed record SourceFile
{
    /// <summary>Its path below the repository's root, with slashes.</summary>
    public required string Path { get; init; }

    /// <summary>Its folder.</summary>
    public string Folder => Path[..Math.Max(0, Path.LastIndexOf('/'))];

    /// <summary>Its namespace; empty for a program of top-level statements.</summary>
    public required string Namespace { get; init; }

    /// <summary>The types it declares, without the ones inside of them.</summary>
    public required IReadOnlyList<string> Types { get; init; }

    /// <summary>The namespaces of its usings; the target of an alias included.</summary>
    public required IReadOnlyList<string> Usings { get; init; }

    /// <summary>
    /// The names it says: chains such as <c>Settings.Network.Access</c> whole, members after a call left out.
    /// </summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>Reads a text.</summary>
    public static SourceFile Parse(string path, string text)
    {
        var root = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(text).GetRoot();
        return new SourceFile
        {
            Path = path,
            Namespace = root.Members.OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault()?.Name.ToString() ?? "",
            Types =
            [
                .. root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
                    .Select(DeclaredName).OfType<string>(),
            ],
            Usings =
            [
                .. root.DescendantNodes().OfType<UsingDirectiveSyntax>()
                    .Select(line => line.NamespaceOrType.ToString()),
            ],
            Names = [.. root.DescendantNodes().OfType<SimpleNameSyntax>().Where(IsStart).Select(Chain).Distinct()],
        };
    }

    static string? DeclaredName(object node) => node switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        DelegateDeclarationSyntax type => type.Identifier.Text,
        _ => null,
    };

    // The start of a chain: nothing stands before it, and it names no argument and no member that is being set.
    static bool IsStart(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression == name,
        QualifiedNameSyntax qualified => qualified.Left == name,
        MemberBindingExpressionSyntax or NameColonSyntax or NameEqualsSyntax or BaseNamespaceDeclarationSyntax => false,
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } set => set.Left != name,
        _ => !name.Ancestors().Any(node => node is UsingDirectiveSyntax),
    };

    static string Chain(SimpleNameSyntax name)
    {
        var chain = name.Identifier.Text;
        for (var node = name.Parent; ; node = node.Parent)
        {
            switch (node)
            {
                case MemberAccessExpressionSyntax access:
                    chain += $".{access.Name.Identifier.Text}";
                    break;
                case QualifiedNameSyntax qualified:
                    chain += $".{qualified.Right.Identifier.Text}";
                    break;
                default:
                    return chain;
            }
        }
    }
}
