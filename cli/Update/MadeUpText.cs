using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Platform.Cli.Update;

/// <summary>Texts that stand for what a service makes up, the same for the same seed.</summary>
static class MadeUpText
{
    /// <summary>The value of an output of a resource, in the form that others take apart.</summary>
    public static string Of(string seed, string output) => output switch
    {
        "workspaceId" => Digits(seed),
        "workspaceUrl" => "adb-1.2.azuredatabricks.net",
        "principalId" or "clientId" or "objectId" or "tenantId" or "applicationId" => Guid(seed),
        // Of an endpoint of serverless compute: somebody has approved it.
        "connectionState" => "ESTABLISHED",
        // Of a random text, which becomes the end of a name.
        "result" => Guid(seed)[..6],
        _ => seed,
    };

    /// <summary>A number, as Databricks writes its ids.</summary>
    public static string Digits(string seed) =>
        BitConverter.ToUInt32(Hash(seed)).ToString(CultureInfo.InvariantCulture);

    /// <summary>A GUID.</summary>
    public static string Guid(string seed) => new Guid(Hash(seed)).ToString();

    static byte[] Hash(string seed) => SHA256.HashData(Encoding.UTF8.GetBytes(seed))[..16];
}
