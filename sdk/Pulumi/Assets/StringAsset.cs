namespace Pulumi;

/// <summary>A file with the given text.</summary>
public sealed class StringAsset(string text) : Asset(text);
