using Platform.Cli.Update;
using Platform.Tests.Cli.Planning;
using Pulumi;
using Pulumi.AzureNative.Authorization;
using Pulumi.AzureNative.ManagedIdentity;
using Pulumi.AzureNative.Storage;

namespace Platform.Tests.Cli.Update;

/// <summary>What a change of one resource makes unknown, and what is replaced for it.</summary>
public sealed class UpdatePreviewTests
{
    const string Who = "azure-native:managedidentity:UserAssignedIdentity::who";
    const string Grant = "azure-native:authorization:RoleAssignment::grant";

    [Test]
    public async Task What_azure_native_computes_is_unknown_while_a_change_is_pending()
    {
        var update = await SmallStack.Update(() => AddGrant(Identity().PrincipalId)).OfAllAsync();

        Assert.That(update.Causes.Select(cause => cause.Key), Is.EqualTo(new[] { Who }));
        Assert.That(
            update.Causes[0].Replaced.Select(effect => $"{effect.Key}: {string.Join(' ', effect.Replacing)}"),
            Is.EqualTo(new[] { $"{Grant}: principalId" }));
        Assert.That((update.Resources, update.Changed), Is.EqualTo((2, (string?)null)));
    }

    [Test]
    public async Task Its_id_name_and_location_and_what_it_is_given_are_known()
    {
        UserAssignedIdentity identity = null!;
        var update = await SmallStack.Update(() =>
        {
            identity = Identity();
            AddGrant(Output.Format($"{identity.Id}{identity.Name}{identity.Location}"));
        }).OfAsync(Who);

        Assert.That(update.Causes, Is.Empty);
        Assert.That(update.Effects.Select(effect => effect.Key), Is.EqualTo(new[] { Who }));
        Assert.That((string?)Inputs(update, Grant)["principalId"], Does.EndWith("/whowho-namewesteurope"));
    }

    [Test]
    public async Task An_object_of_which_a_part_is_computed_is_unknown()
    {
        var update = await SmallStack.Update(() =>
        {
            var account = new StorageAccount("account", new StorageAccountArgs
            {
                ResourceGroupName = "group",
                Kind = Kind.StorageV2,
                Sku = new Pulumi.AzureNative.Storage.Inputs.SkuArgs { Name = SkuName.Standard_LRS },
            });
            AddGrant(Output.Format($"{account.Sku.Apply(sku => sku.Name)}{account.Kind}"));
        }).OfAllAsync();

        // The tier is made from the name by the service.
        Assert.That(update.Causes, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_bridged_provider_keeps_what_it_computes_but_that_of_an_alert()
    {
        Task<UpdatePlan> AfterAsync(Func<Output<string>> made) =>
            SmallStack.Update(() => AddGrant(made())).OfAllAsync();

        Assert.That((await AfterAsync(() => EntraGroup().ObjectId)).Causes, Is.Empty);
        Assert.That((await AfterAsync(() => Alert().Id)).Causes, Is.Empty);
        Assert.That((await AfterAsync(() => Alert().DisplayName)).Causes, Is.Empty);
        Assert.That((await AfterAsync(() => Alert().OwnerUserName)).Causes, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_change_reaches_what_is_made_from_its_outputs_over_others()
    {
        var stack = SmallStack.Update(() =>
        {
            var identity = Identity();
            var second = new UserAssignedIdentity("second", new UserAssignedIdentityArgs
            {
                ResourceName = "second",
                ResourceGroupName = "group",
                Tags = { ["of"] = identity.ClientId },
            });
            AddGrant(second.PrincipalId);
            _ = EntraGroup();
        });
        var all = await stack.OfAllAsync();

        Assert.That(
            all.Causes.Select(cause => cause.Key),
            Is.EqualTo(new[] { "azure-native:managedidentity:UserAssignedIdentity::second", Who }));
        // What one run says of all is what a run for each says.
        foreach (var key in all.Plan.Resources.Select(resource => resource.Key))
        {
            Assert.That(
                (await stack.OfAsync(key)).Causes.Select(Text),
                Is.EqualTo(all.Causes.Where(one => one.Key == key).Select(Text)));
        }
    }

    [Test]
    public void A_kind_without_facts_is_a_fault() =>
        Assert.That(
            () => SmallStack.Update(() => _ = new Thing("one")).OfAllAsync(),
            Throws.TypeOf<FaultException>().With.Message.EqualTo(
                "cli/Diff/replace-on-change.json: test:index:Thing: got nothing; "
                + "allowed: the inputs whose change replaces it; [] for none"));

    [Test]
    public void A_resource_that_the_plan_lacks_is_a_fault_that_names_others() =>
        Assert.That(
            () => SmallStack.Update(() => AddGrant(Identity().Id)).OfAsync($"{Who}m"),
            Throws.TypeOf<FaultException>().With.Message.EqualTo(
                $"--changed: got \"{Who}m\"; allowed: a resource of the plan, such as {Who}, {Grant}"));

    static string Text(Cause cause) => string.Join(
        ' ', cause.Replaced.SelectMany(effect => effect.Unknown.Prepend(effect.Key)).Prepend(cause.Key));

    static System.Text.Json.Nodes.JsonObject Inputs(UpdatePlan update, string key) =>
        update.Plan.Resources.Single(resource => resource.Key == key).Inputs;

    static UserAssignedIdentity Identity() => new("who", new UserAssignedIdentityArgs
    {
        ResourceName = "who",
        ResourceGroupName = "group",
        Location = "westeurope",
    });

    static void AddGrant(Input<string> principal) => _ = new RoleAssignment("grant", new RoleAssignmentArgs
    {
        PrincipalId = principal,
        RoleDefinitionId = "role",
        Scope = "scope",
    });

    static Pulumi.AzureAD.Group EntraGroup() => new("group", new Pulumi.AzureAD.GroupArgs { DisplayName = "group" });

    static Pulumi.Databricks.AlertV2 Alert() => new("alert", new Pulumi.Databricks.AlertV2Args
    {
        DisplayName = "Too hot",
        QueryText = "select 1",
        WarehouseId = "1",
        Evaluation = new Pulumi.Databricks.Inputs.AlertV2EvaluationArgs
        {
            ComparisonOperator = "GREATER_THAN",
            Source = new Pulumi.Databricks.Inputs.AlertV2EvaluationSourceArgs { Name = "value" },
        },
        Schedule = new Pulumi.Databricks.Inputs.AlertV2ScheduleArgs
        {
            QuartzCronSchedule = "0 0 * * * ?",
            TimezoneId = "UTC",
        },
    });
}
