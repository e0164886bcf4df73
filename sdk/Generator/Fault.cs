using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Platform.Sdk.Generator;

/// <summary>Something wrong in a file of facts; fails the build with the file and the reason.</summary>
/// <param name="Line">Counted from 0.</param>
sealed record Fault(string Path, int Line, string Reason) : Product
{
    static readonly DiagnosticDescriptor Descriptor = new(
        "SDK001", "The facts of a provider package cannot be used", "{0}", "Schema", DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public override void AddTo(SourceProductionContext context)
    {
        var position = new LinePosition(Line, 0);
        context.ReportDiagnostic(
            Diagnostic.Create(Descriptor, Location.Create(Path, default, new(position, position)), Reason));
    }
}
