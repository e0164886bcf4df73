namespace Pulumi;

/// <summary>A folder or an archive file of this machine; it need not exist until it is deployed.</summary>
public sealed class FileArchive(string path) : Archive(path);
