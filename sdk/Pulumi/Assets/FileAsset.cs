namespace Pulumi;

/// <summary>A file of this machine; it need not exist until it is deployed.</summary>
public sealed class FileAsset(string path) : Asset(path);
