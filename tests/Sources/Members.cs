using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Platform.Tests.Sources;

/// <summary>Names that mean a member, a variable or a nested type before any using is asked.</summary>
sealed class Members
{
    readonly ILookup<string, TypeDeclarationSyntax> types;

    public Members(IEnumerable<SourceFile> sources) => types = sources
        .SelectMany(source => source.Unit.DescendantNodes().OfType<TypeDeclarationSyntax>())
        .ToLookup(type => type.Identifier.ValueText);

    /// <summary>Whether a use of a name means something that is declared around it.</summary>
    public bool Explain(TypeUse use)
    {
        var around = use.Node.Ancestors().OfType<TypeDeclarationSyntax>().SelectMany(WithBases).ToHashSet();
        if (around.SelectMany(Nested).Contains(use.Name) || TypeParameters(use.Node).Contains(use.Name))
        {
            return true;
        }
        return !use.Certain && (around.SelectMany(Declared).Contains(use.Name) || Locals(use.Node).Contains(use.Name));
    }

    // By name alone: types of one name are few, and a member too many hides at most what another use will show.
    IEnumerable<TypeDeclarationSyntax> WithBases(TypeDeclarationSyntax type)
    {
        var (found, next) =
            (new HashSet<TypeDeclarationSyntax>(), new Stack<TypeDeclarationSyntax>(types[type.Identifier.ValueText]));
        next.Push(type);
        while (next.TryPop(out var at))
        {
            if (!found.Add(at))
            {
                continue;
            }
            foreach (var ancestor in at.BaseList?.Types.SelectMany(one => types[Simple(one.Type)]) ?? [])
            {
                next.Push(ancestor);
            }
        }
        return found;
    }

    static string Simple(TypeSyntax type) => type switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        _ => "",
    };

    static IEnumerable<string> Nested(TypeDeclarationSyntax type) =>
        type.Members.OfType<BaseTypeDeclarationSyntax>().Select(nested => nested.Identifier.ValueText);

    static IEnumerable<string> Declared(TypeDeclarationSyntax type) =>
        type.Members.SelectMany(Names)
            .Concat(type.ParameterList?.Parameters.Select(one => one.Identifier.ValueText) ?? []);

    static IEnumerable<string> Names(MemberDeclarationSyntax member) => member switch
    {
        BaseFieldDeclarationSyntax field => field.Declaration.Variables.Select(one => one.Identifier.ValueText),
        PropertyDeclarationSyntax property => [property.Identifier.ValueText],
        MethodDeclarationSyntax method => [method.Identifier.ValueText],
        _ => [],
    };

    static IEnumerable<string> TypeParameters(SyntaxNode node) =>
        from around in node.Ancestors()
        from list in around.ChildNodes().OfType<TypeParameterListSyntax>()
        from parameter in list.Parameters
        select parameter.Identifier.ValueText;

    // The parameters and variables of the member that the node is in.
    static IEnumerable<string> Locals(SyntaxNode node) =>
        node.Ancestors().OfType<MemberDeclarationSyntax>().First().DescendantNodes().Select(inside => inside switch
        {
            ParameterSyntax parameter => parameter.Identifier.ValueText,
            VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
            SingleVariableDesignationSyntax variable => variable.Identifier.ValueText,
            ForEachStatementSyntax loop => loop.Identifier.ValueText,
            FromClauseSyntax from => from.Identifier.ValueText,
            LetClauseSyntax let => let.Identifier.ValueText,
            _ => "",
        });
}
