using Platform.Policy.Rules;
using Platform.Tests.Stacks;

namespace Platform.Tests.Policy.Rules;

public class GroupsFilledTests
{
    const string Entra = "azuread:index/group:Group";
    const string Nobody = "nothing is said to bring its members from Entra; set `groupMembers` in the settings";

    static readonly ResourceFact Source = Some.Resource(Entra, name: "entra");
    static readonly ResourceFact People = Some.Resource(Entra, name: "people");
    static readonly ResourceFact Pipeline = Some.Resource(AzureTypes.Identity, name: "pipeline");
    static readonly ResourceFact Group = Some.Resource(
        DatabricksTypes.Group, """{"api":"account","externalId":"[unknown]"}""", "group")
        .MadeFrom("externalId", Source);

    static ResourceFact In(ResourceFact member) =>
        Some.Resource("azuread:index/groupMember:GroupMember", name: $"{member.Name}-in") with
        {
            PropertyDependencies = new Dictionary<string, IReadOnlyList<string>>
            {
                ["groupObjectId"] = [Source.Key],
                ["memberObjectId"] = [member.Key],
            },
        };

    static string[] Judge(bool? whole, params ResourceFact[] resources) => Some.Judge(
        new GroupsFilled(),
        Some.Stack([Source, People, Pipeline, .. resources]) with
        {
            MembersArrive = whole is not null,
            MembersArriveWhole = whole is true,
        });

    [Test]
    public void A_group_that_the_account_fills_by_itself_is_fine_and_so_is_one_of_a_workspace() => Assert.That(
        Judge(true, Group, In(People), In(Pipeline), Some.Resource(DatabricksTypes.Group, """{"api":"workspace"}""")),
        Is.Empty);

    [Test]
    public void A_group_that_is_provisioned_and_holds_people_only_is_fine() =>
        Assert.That(Judge(false, Group), Is.Empty);

    [Test]
    public void What_provisioning_leaves_out_is_named() => Assert.That(
        Judge(false, Group, In(People), In(Pipeline)),
        Is.EqualTo(new[]
        {
            $"group: provisioning leaves out its member `{People.Key}`; set `groupMembers` to `automatic`",
            $"group: provisioning leaves out its member `{Pipeline.Key}`; set `groupMembers` to `automatic`",
        }));

    [Test]
    public void A_group_that_nobody_is_said_to_fill_is_named() =>
        Assert.That(Judge(null, Group), Is.EqualTo(new[] { $"group: {Nobody}" }));

    [Test]
    public void A_group_that_is_not_of_Entra_is_named() => Assert.That(
        Judge(true, Some.Resource(DatabricksTypes.Group, """{"api":"account"}""")),
        Is.EqualTo(new[]
        {
            "it: `externalId` is not set, so that nobody is in it; set it to the object id of a group of Entra",
        }));

    [TestCase("dev", 0)]
    [TestCase("staging", 0)]
    [TestCase("prod", 6)]
    public void The_first_production_made_six_groups_that_nobody_was_said_to_fill(string environment, int groups)
    {
        var found = FirstPlans.Judge(new GroupsFilled(), environment);
        Assert.That(found, Has.Length.EqualTo(groups));
        Assert.That(found, Has.All.EndsWith(Nobody));
    }

    // People and a pipeline are in the group of each environment: SCIM would leave both out.
    [Test]
    public void Who_deploys_cannot_be_provisioned()
    {
        var facts = Plans.Facts("bootstrap");
        Assert.That(facts.MembersArriveWhole, Is.True);
        Assert.That(
            new GroupsFilled().Check(facts with { MembersArriveWhole = false }).Select(found => found.Resource.Name),
            Is.EquivalentTo(Plans.Environments.SelectMany(name =>
                Enumerable.Repeat($"deployers-{name}-account-group", 2))));
    }
}
