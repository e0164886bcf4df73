using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Platform.Sdk.Generator;

/// <summary>A file of generated code, named for the one type in it.</summary>
sealed record SourceFile(string Hint, string Text) : Product
{
    public override void AddTo(SourceProductionContext context) =>
        context.AddSource(Hint + ".g.cs", SourceText.From(Text, Encoding.UTF8));
}
