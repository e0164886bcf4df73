using Microsoft.CodeAnalysis;

namespace Platform.Sdk.Generator;

/// <summary>
/// What the generator hands to the compiler. Compared by value, so that an unchanged one is not handed over again.
/// </summary>
abstract record Product
{
    public abstract void AddTo(SourceProductionContext context);
}
