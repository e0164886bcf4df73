using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Platform.Tests.Sources;

/// <summary>A simple name in a place where it names a type, or can.</summary>
/// <param name="Node">Where it stands.</param>
/// <param name="Name">The type's name; of an attribute with its ending.</param>
/// <param name="Certain">False: a variable or member of that name would be meant in its stead.</param>
sealed record TypeUse(IdentifierNameSyntax Node, string Name, bool Certain)
{
    public int Line => Node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;

    public static IEnumerable<TypeUse> In(SyntaxNode root)
    {
        foreach (var node in root.DescendantNodes(inside => inside is not UsingDirectiveSyntax)
            .OfType<IdentifierNameSyntax>())
        {
            var name = node.Identifier.ValueText;
            if (IsPartOfName(node))
            {
                continue;
            }
            if (node.Parent is AttributeSyntax)
            {
                yield return new TypeUse(node, name, true);
                yield return new TypeUse(node, name + "Attribute", true);
            }
            else if (SyntaxFacts.IsInTypeOnlyContext(node) && !node.IsVar)
            {
                yield return new TypeUse(node, name, true);
            }
            else if (CanBeType(node))
            {
                yield return new TypeUse(node, name, false);
            }
        }
    }

    // What stands right of a dot or left of a colon is looked up elsewhere.
    static bool IsPartOfName(IdentifierNameSyntax node) => node.Parent switch
    {
        QualifiedNameSyntax qualified => qualified.Right == node,
        MemberAccessExpressionSyntax access => access.Name == node,
        AliasQualifiedNameSyntax or MemberBindingExpressionSyntax or NameColonSyntax or NameEqualsSyntax => true,
        BaseNamespaceDeclarationSyntax => true,
        _ => false,
    };

    static bool CanBeType(IdentifierNameSyntax node) => node.Parent switch
    {
        MemberAccessExpressionSyntax or ConstantPatternSyntax or QualifiedNameSyntax => true,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax call } } =>
            call.Identifier.ValueText == "nameof",
        _ => false,
    };
}
