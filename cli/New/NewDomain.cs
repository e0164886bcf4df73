using System.Text.RegularExpressions;
using Platform.Mesh.Faults;

namespace Platform.Cli.New;

/// <summary>Makes the folder of a new domain, and says who owns it.</summary>
public static partial class NewDomain
{
    const string Subject = "platform new domain";
    const string Owners = "CODEOWNERS";

    /// <summary>Writes the files and gives their paths, relative to the repository.</summary>
    /// <param name="root">The repository.</param>
    /// <param name="domain">Its name.</param>
    /// <param name="owners">Who reviews what changes in it: users or teams of the code's host; at least one.</param>
    /// <param name="org">The folder below `orgs/`; null: the only one there is.</param>
    /// <exception cref="FaultException">
    /// The domain exists, a name has another form; nothing is written then.
    /// </exception>
    public static IReadOnlyList<string> Create(
        string root, string domain, IReadOnlyList<string> owners, string? org = null)
    {
        var faults = new FaultList();
        if (!NewFlow.IsName(domain))
        {
            faults.Add(new Fault(Subject, "domain", domain, "a-z, 0-9 and _, starting with a letter"));
        }
        if (NewFlow.WrongOrg(Subject, org) is { } wrong)
        {
            faults.Add(wrong);
        }
        faults.Add(owners.Where(owner => !Owner().IsMatch(owner)).Select(owner =>
            new Fault(Subject, "--owner", owner, "a user or a team, such as @acme/energy")));
        faults.ThrowIfAny();
        var place = $"orgs/{org ?? NewFlow.OnlyOrg(root, Subject)}/domains/{domain}";
        if (Directory.Exists(Path.Combine(root, place)))
        {
            throw new FaultException(new Fault(place, "", domain, "a domain that does not exist yet"));
        }
        Directory.CreateDirectory(Path.Combine(root, place));
        var readme = $"{place}/README.md";
        File.WriteAllText(Path.Combine(root, readme), Readme(domain, owners));
        File.AppendAllText(Path.Combine(root, Owners), $"""
            /{place}/ {string.Join(' ', owners)}
            /tests/orgs/{domain}/ {string.Join(' ', owners)}

            """.ReplaceLineEndings("\n"));
        return [Owners, readme];
    }

    static string Readme(string domain, IReadOnlyList<string> owners) => $"""
        # {domain}

        What this domain is about, in one sentence. Owners: {string.Join(", ", owners)}.

        """.ReplaceLineEndings("\n");

    [GeneratedRegex("^@[A-Za-z0-9][A-Za-z0-9-]*(/[A-Za-z0-9._-]+)?$")]
    private static partial Regex Owner();
}
