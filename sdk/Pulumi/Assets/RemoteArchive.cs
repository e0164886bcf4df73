namespace Pulumi;

/// <summary>An archive at an address.</summary>
public sealed class RemoteArchive(string uri) : Archive(uri);
