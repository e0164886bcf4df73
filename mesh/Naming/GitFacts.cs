using System.Security.Cryptography;
using System.Text;

namespace Platform.Mesh.Naming;

/// <summary>Who builds from what: a setting, for a name must not change with the machine that computes it.</summary>
/// <param name="User">An address or a name, such as <c>pal.de-vibe@acme.no</c>; null when unknown.</param>
/// <param name="Branch">Such as <c>feat/gh-1622_Assisi</c>; null when unknown.</param>
/// <param name="Commit">The full hash; null when unknown.</param>
public sealed record GitFacts(string? User, string? Branch, string? Commit)
{
    const int LongestBranch = 48;

    /// <summary>The user in a name: letters and digits before <c>@</c>, case kept; empty when unknown.</summary>
    public string UserToken => Alphanumeric(User?.Split('@')[0]);

    /// <summary>
    /// The branch in a name: letters and digits only, case kept; a long one is cut and ends in a hash of the whole;
    /// empty when unknown.
    /// </summary>
    public string BranchToken => Alphanumeric(Branch) is { Length: > LongestBranch } token
        ? token[..(LongestBranch - 8)] + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Branch!)))[..8]
        : Alphanumeric(Branch);

    /// <summary>The first eight characters of the commit; empty when unknown.</summary>
    public string CommitToken => Commit is null ? "" : Commit[..Math.Min(8, Commit.Length)];

    static string Alphanumeric(string? text) => string.Concat((text ?? "").Where(char.IsLetterOrDigit));
}
