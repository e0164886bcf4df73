namespace Platform.Tests.Structure;

/// <summary>One file uses a type, or the namespace, of another.</summary>
sealed record Use(SourceFile From, SourceFile To)
{
    public override string ToString() => $"{From.Path} -> {To.Path}";
}
