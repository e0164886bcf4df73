using System.Text.RegularExpressions;
using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// Entra compares issuer and subject of a token exactly, and each issuer writes its own kind of subject. A credential
/// that pairs one with the other's is accepted and never matches (AADSTS700213). Sources:
/// docs.github.com/actions, OpenID Connect in Azure;
/// learn.microsoft.com/azure/devops/pipelines/release/convert-service-connections: the issuer of Azure DevOps itself,
/// vstoken.dev.azure.com, ends in July 2027, and new connections have Entra's.
/// </summary>
public sealed class FederatedSubjectsMatch() : ResourceRule(
    "federated-subjects-match", Level.Mandatory, Severity.High,
    "The subject of a federated credential has the form that its issuer writes.",
    "write the subject as its issuer does", "IM-3")
{
    static readonly string[] Types =
    [
        AzureTypes.IdentityCredential,
        EntraTypes.Credential,
    ];

    static readonly (Regex Issuer, Regex Subject, string Form)[] Forms =
    [
        (new("^https://token\\.actions\\.githubusercontent\\.com$"), new("^repo:[^:]+/[^:]+:environment:[^:]+$"),
            "`repo:<owner>/<repository>:environment:<name>`"),
        (new("^https://login\\.microsoftonline\\.com/[^/]+/v2\\.0$"),
            new("^/eid1/c/pub/t/[^/]+/a/[^/]+/sc/[^/]+/[^/]+$"),
            "`/eid1/c/pub/t/<tenant>/a/<application>/sc/<organization id>/<connection id>`"),
    ];

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack)
    {
        foreach (var credential in stack.OfType(Types))
        {
            var (issuer, subject) = (credential.Inputs["issuer"], credential.Inputs["subject"]);
            var form = Array.Find(Forms, one => one.Issuer.IsMatch(issuer.Text() ?? ""));
            if (form.Issuer is null)
            {
                yield return new Violation(credential, $"`issuer` is {issuer.Shown()}; use GitHub's or Entra's")
                {
                    NotJudged = issuer.IsMark(),
                };
            }
            else if (!form.Subject.IsMatch(subject.Text() ?? ""))
            {
                yield return new Violation(
                    credential, $"`subject` is {subject.Shown()}; this issuer writes {form.Form}")
                {
                    NotJudged = subject.IsMark(),
                };
            }
        }
    }
}
