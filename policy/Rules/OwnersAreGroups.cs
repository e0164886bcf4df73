using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// The provider makes an object and then hands it to its owner (Terraform provider, index.md). Unless whoever deploys
/// belongs to the owner, the next call is refused: MANAGE lets nobody make a schema or bind a workspace. A group has
/// people and pipelines in it, one identity has not; and an owner that is unknown before the deployment is an identity
/// that the deployment makes. A registered model is the exception: only its owner registers versions, and that is who
/// runs the training.
/// </summary>
public sealed partial class OwnersAreGroups() : ResourceRule(
    "owners-are-groups", Level.Mandatory, Severity.High,
    "What Unity Catalog holds is owned by a group that exists before the deployment.",
    "set `owner` to the administrators' group", "SAT-GOV-21")
{
    static readonly string[] Types = [.. DatabricksTypes.Securables.Except([DatabricksTypes.Model])];

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack) =>
        from securable in stack.OfType(Types)
        let owner = securable.Inputs["owner"]
        where owner is null || owner.IsMark() || Identity().IsMatch(owner.Text() ?? "")
        select new Violation(securable, $"`owner` is {owner.Shown()}; set it to the administrators' group")
        {
            NotJudged = owner.IsMark(),
        };

    // A person has an address, a service principal a GUID.
    [System.Text.RegularExpressions.GeneratedRegex("@|^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$")]
    private static partial System.Text.RegularExpressions.Regex Identity();
}
