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

    static byte[] Folder(string path) => Join(
        from file in Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
        select (Path.GetRelativePath(path, file).Replace('\\', '/'), SHA256.HashData(File.ReadAllBytes(file))));

    static byte[] Join(IEnumerable<(string Name, byte[] Hash)> parts) => SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', parts.OrderBy(part => part.Name, StringComparer.Ordinal)
            .Select(part => $"{part.Name} {Convert.ToHexStringLower(part.Hash)}"))));

    // The package keeps the content of assets to itself: `Value` is not public, a field here and a property there.
    static object? Content(AssetOrArchive asset) => typeof(AssetOrArchive)
        .GetMember("Value", BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        .Select(value => value is FieldInfo field ? field.GetValue(asset) : ((PropertyInfo)value).GetValue(asset))
        .FirstOrDefault();
}
