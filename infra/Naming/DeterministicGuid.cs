using System.Security.Cryptography;
using System.Text;

namespace Platform.Naming;

/// <summary>
/// A GUID computed from a name: version 5 of RFC 9562 (SHA-1 of namespace and name). It names role assignments: one
/// scope, principal and role always give the same name.
/// </summary>
public static class DeterministicGuid
{
    /// <summary>The namespace of the platform's own names.</summary>
    public static readonly Guid Namespace = new("7b6e6a1e-36a1-5f0b-9d57-0c1f0d3a8c42");

    /// <summary>The GUID of some parts in the platform's namespace; like Azure, it ignores case.</summary>
    /// <param name="parts">Such as scope, principal, role.</param>
    public static Guid Of(params ReadOnlySpan<string> parts) =>
        Version5(Namespace, string.Join('|', parts).ToLowerInvariant());

    /// <summary>The GUID of a name in a namespace.</summary>
    /// <param name="space">The namespace, such as the RFC's own for DNS names.</param>
    /// <param name="name">The name.</param>
    public static Guid Version5(Guid space, string name)
    {
        var text = Encoding.UTF8.GetBytes(name);
        var input = new byte[16 + text.Length];
        space.TryWriteBytes(input, bigEndian: true, out _);
        text.CopyTo(input, 16);
        // SHA-1 is what the RFC prescribes; nothing here is kept secret by it.
        var guid = SHA1.HashData(input)[..16];
        guid[6] = (byte)((guid[6] & 0x0F) | 0x50);
        guid[8] = (byte)((guid[8] & 0x3F) | 0x80);
        return new Guid(guid, bigEndian: true);
    }
}
