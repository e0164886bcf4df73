using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Platform.Mesh.Faults;

namespace Platform.Naming;

/// <summary>
/// The physical names of one environment: <c>rg-acme-data-network-dev-westeurope</c>. Deterministic: nothing but the
/// identity and the purpose goes in. A name that must be unique in Azure ends in a hash of the whole identity; so does
/// a shortened one.
/// </summary>
public sealed partial class Names
{
    const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";
    static readonly string[] Reserved = ["microsoft", "windows", "login", "xbox"];

    readonly string[] identity;
    readonly string company;

    Names(string company, string platform, string environment, string location, string subscriptionId)
    {
        this.company = Letters(company);
        Platform = platform;
        Environment = environment;
        Location = location;
        identity = [company, platform, environment, location, subscriptionId.ToLowerInvariant()];
    }

    /// <summary>The short name of the platform.</summary>
    public string Platform { get; }

    /// <summary>The environment: the name of the stack.</summary>
    public string Environment { get; }

    /// <summary>The Azure region.</summary>
    public string Location { get; }

    /// <summary>Makes the names of an environment.</summary>
    /// <param name="company">Any text with at least two of a to z and 0 to 9, a letter first; names leave out the rest,
    /// hashes do not.</param>
    /// <param name="platform">2 to 12 of a to z and 0 to 9, starting with a letter.</param>
    /// <param name="environment">1 to 12 of a to z and 0 to 9, starting with a letter.</param>
    /// <param name="location">An Azure region by its short name, such as <c>westeurope</c>.</param>
    /// <param name="subscriptionId">The subscription, a GUID.</param>
    /// <param name="file">The settings file, for the faults.</param>
    /// <exception cref="FaultException">Some part cannot stand in a name.</exception>
    public static Names Create(
        string company, string platform, string environment, string location, string subscriptionId, string file)
    {
        List<Fault> faults = [];
        Check(Letters(company) is { Length: >= 2 } letters && char.IsAsciiLetter(letters[0]),
            "platform:general.company", company,
            "a name with at least two letters a-z or digits, a letter first");
        Check(Word().IsMatch(platform) && platform.Length >= 2, "platform:general.platform", platform,
            "2 to 12 of a-z and 0-9, a letter first");
        Check(Word().IsMatch(environment), "stack", environment, "1 to 12 of a-z and 0-9, a letter first");
        Check(Region().IsMatch(location), "platform:general.location", location, "an Azure region such as westeurope");
        Check(Guid.TryParse(subscriptionId, out _), "platform:azure.subscriptionId", subscriptionId, "a GUID");
        foreach (var word in Reserved)
        {
            var allowed = $"a name without '{word}', which Azure reserves";
            Check(!Letters(company).Contains(word), "platform:general.company", company, allowed);
            Check(!platform.Contains(word), "platform:general.platform", platform, allowed);
        }
        return faults.Count == 0
            ? new(company, platform, environment, location, subscriptionId)
            : throw new FaultException(faults);

        void Check(bool holds, string key, string got, string allowed)
        {
            if (!holds)
            {
                faults.Add(new(file, key, got, allowed));
            }
        }
    }

    /// <summary>The name of a resource.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="purpose">What it is for: words of a to z and 0 to 9 with hyphens between; empty for the only one of
    /// its kind.</param>
    /// <param name="suffix">What the name ends in, of a to z and 0 to 9; null: nothing, or the hash.</param>
    /// <exception cref="ArgumentException">The purpose is no such text: a mistake of the calling component.</exception>
    public string Of(AzureKind kind, string purpose = "", string? suffix = null)
    {
        if (purpose.Length > 0 && !Purpose().IsMatch(purpose))
        {
            throw new ArgumentException(
                $"the purpose '{purpose}' is not made of words of a-z and 0-9 with hyphens between", nameof(purpose));
        }
        // Globally unique names omit the region; the hash covers it.
        string[] words = kind.Unique switch
        {
            Uniqueness.Parent => [kind.Abbreviation, purpose],
            Uniqueness.Global => [kind.Abbreviation, purpose, company, Platform, Environment],
            _ => [kind.Abbreviation, purpose, company, Platform, Environment, Location],
        };
        var separator = kind.Hyphens ? "-" : "";
        string[] parts = [.. words.Select(word => kind.Hyphens ? word : word.Replace("-", ""))];
        var full = Joined(parts, separator, "");
        var end = suffix ?? Hash([.. identity, kind.Pattern, kind.Abbreviation, purpose]);
        var name = suffix is null && kind.Unique != Uniqueness.Global && full.Length <= kind.MaxLength
            ? full
            : Shortened(parts, separator, kind.MaxLength, end);
        return kind.Accepts(name)
            ? name
            : throw new ArgumentException(
                $"the purpose '{purpose}' makes '{name}', which no '{kind.Abbreviation}' may have: {kind.Pattern}",
                nameof(purpose));
    }

    /// <summary>
    /// The resource group that Databricks makes for itself beside a workspace; it must not exist before, so no
    /// component makes it.
    /// </summary>
    /// <param name="purpose">The purpose that the workspace was named with.</param>
    public string ManagedGroup(string purpose = "") =>
        Of(AzureKind.ResourceGroup, purpose.Length == 0 ? "databricks-managed" : $"{purpose}-managed");

    // The longest word loses its last letter until all fit, so that every word stays recognisable; the purpose
    // (second), which tells most, keeps four letters more.
    static string Shortened(string[] parts, string separator, int limit, string hash)
    {
        while (Joined(parts, separator, hash).Length > limit)
        {
            var longest = Enumerable.Range(1, parts.Length - 1)
                .MaxBy(index => parts[index].Length - (index == 1 ? 4 : 0));
            parts[longest] = parts[longest][..^1].TrimEnd('-');
        }
        return Joined(parts, separator, hash);
    }

    // Kind, company, platform, purpose, environment, region, hash.
    static string Joined(string[] parts, string separator, string hash)
    {
        string[] ordered = parts.Length < 4
            ? [.. parts, hash]
            : [parts[0], parts[2], parts[3], parts[1], .. parts[4..], hash];
        return string.Join(separator, ordered.Where(part => part.Length > 0));
    }

    // A letter first (an ML compute must not end in a hyphen and digits), then 40 bits in base32.
    static string Hash(string[] parts)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts)));
        var bits = BitConverter.ToUInt64(digest, 1);
        var text = new StringBuilder().Append(Alphabet[digest[0] % 26]);
        for (var i = 0; i < 8; i++, bits >>= 5)
        {
            text.Append(Alphabet[(int)(bits & 31)]);
        }
        return text.ToString();
    }

    static string Letters(string text) => string.Concat(text.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit));

    [GeneratedRegex("^[a-z][a-z0-9]{0,11}$", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex("^[a-z]+[0-9]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Region();

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Purpose();
}
