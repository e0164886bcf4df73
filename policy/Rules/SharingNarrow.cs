using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// Whoever has the link of an open recipient reads what is shared, from anywhere and for as long as its token
/// lives. Source: terraform-provider-databricks, docs/resources/recipient.md and metastore.md.
/// </summary>
public sealed class SharingNarrow() : ResourceRule(
    "sharing-narrow", Level.Mandatory, Severity.High,
    "Sharing outside is by identity or from named addresses, with tokens that end.",
    "name addresses, and a lifetime of tokens", "SAT-GOV-17", "SAT-GOV-18", "SAT-GOV-19")
{
    const string Recipient = "databricks:index/recipient:Recipient";
    const string Lifetime = "deltaSharingRecipientTokenLifetimeInSeconds";

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack) =>
    [
        .. from recipient in stack.OfType(Recipient)
           where recipient.Inputs["authenticationType"].Text() == "TOKEN"
           where !recipient.Inputs.At("ipAccessList.allowedIpAddresses").Texts().Any()
           select new Violation(recipient, "`ipAccessList` names no address; name those that read"),
        .. from metastore in stack.OfType(DatabricksTypes.Metastore)
           where metastore.Inputs["deltaSharingScope"].Text() == "INTERNAL_AND_EXTERNAL"
           let lifetime = metastore.Inputs[Lifetime]
           where lifetime.IsMark() || lifetime.Text() is null or "0"
           select new Violation(metastore, $"`{Lifetime}` is {lifetime.Shown()}; set it to more than 0")
           {
               NotJudged = lifetime.IsMark(),
           },
    ];
}
