using System.Collections;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Platform.Cli.Planning;

/// <summary>Shows an asset by the hash of what is deployed: paths differ between machines.</summary>
static class AssetText
{
    public static string Of(AssetOrArchive asset) =>
        $"[{asset.GetType().Name} sha256:{Convert.ToHexStringLower(Hash(asset))}]";

    static byte[] Hash(AssetOrArchive asset) => (asset, Content(asset)) switch
    {
        (StringAsset, string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text)),
        (RemoteAsset or RemoteArchive, string address) => SHA256.HashData(Encoding.UTF8.GetBytes(address)),
        (_, string path) when File.Exists(path) => SHA256.HashData(File.ReadAllBytes(path)),
        (_, string path) when Directory.Exists(path) => Folder(path),
        (_, IDictionary parts) =>
            Join(parts.Cast<DictionaryEntry>().Select(part => ((string)part.Key, Hash((AssetOrArchive)part.Value!)))),
        (_, var path) => throw new FileNotFoundException($"the file or folder of an asset does not exist: {path}"),
    };

    static byte[] Folder(string path) => Join(Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
        .Select(file =>
            (Path.GetRelativePath(path, file).Replace('\\', '/'), SHA256.HashData(File.ReadAllBytes(file)))));

    static byte[] Join(IEnumerable<(string Name, byte[] Hash)> parts) => SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', parts.OrderBy(part => part.Name, StringComparer.Ordinal)
            .Select(part => $"{part.Name} {Convert.ToHexStringLower(part.Hash)}"))));

    // The package keeps the content of assets to itself: `Value` is not public.
    static object? Content(AssetOrArchive asset)
    {
        const BindingFlags flags = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        return typeof(AssetOrArchive).GetProperty("Value", flags)?.GetValue(asset)
            ?? typeof(AssetOrArchive).GetField("Value", flags)?.GetValue(asset);
    }
}
