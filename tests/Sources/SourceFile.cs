using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Platform.Tests.Sources;

/// <summary>A parsed C# file of this repository.</summary>
/// <param name="Path">From the root.</param>
/// <param name="Unit">Its syntax.</param>
sealed record SourceFile(string Path, CompilationUnitSyntax Unit)
{
    public static SourceFile Parse(string path, string text)
    {
        var tree = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview), path);
        var error = tree.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return error is null
            ? new SourceFile(path, tree.GetCompilationUnitRoot())
            : throw new InvalidOperationException($"{path} does not parse: {error}");
    }

    /// <summary>The types that it declares in namespaces, but for generic ones.</summary>
    public IEnumerable<(string Space, string Name)> Types() =>
        from type in Unit.DescendantNodes().OfType<MemberDeclarationSyntax>()
        where type is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax && type.Parent is not TypeDeclarationSyntax
        where type.ChildNodes().OfType<TypeParameterListSyntax>().FirstOrDefault() is null
        select (Space(type), NameOf(type));

    /// <summary>The namespaces that it imports, its own usings and those of the whole project.</summary>
    public IEnumerable<string> Imports(IEnumerable<SourceFile> project) =>
        Usings(project).Where(line => line.Alias is null && line.StaticKeyword.Value is null)
            .Select(line => line.NamespaceOrType.ToString());

    /// <summary>The aliases that it can use.</summary>
    public IEnumerable<string> Aliases(IEnumerable<SourceFile> project) =>
        Usings(project).Where(line => line.Alias is not null).Select(line => line.Alias!.Name.Identifier.ValueText);

    /// <summary>The namespace that a node is in; an empty text outside of any.</summary>
    public static string Space(SyntaxNode node) => string.Join('.', node.Ancestors()
        .OfType<BaseNamespaceDeclarationSyntax>().Reverse().Select(space => space.Name.ToString()));

    /// <summary>The folder that its project is in.</summary>
    public string Folder => Path.Split('/')[0];

    IEnumerable<UsingDirectiveSyntax> Usings(IEnumerable<SourceFile> project) => Unit.DescendantNodes()
        .OfType<UsingDirectiveSyntax>().Concat(project.Where(other => other.Folder == Folder)
            .SelectMany(other => other.Unit.Usings.Where(line => line.GlobalKeyword.Value is not null)));

    static string NameOf(MemberDeclarationSyntax type) =>
        type is DelegateDeclarationSyntax method
            ? method.Identifier.ValueText : ((BaseTypeDeclarationSyntax)type).Identifier.ValueText;
}
