using System.Text.Json.Nodes;
using Azure.Bicep.Types.Concrete;
using Platform.Tests.Stacks;

namespace Platform.Tests.Azure;

/// <summary>What is put into a resource of a plan on purpose is found, and nothing else.</summary>
public class ArmJudgeTests
{
    const string Account = "azure-native:storage:StorageAccount::lake-data-account";
    const string Blobs = "azure-native:storage:BlobServiceProperties::lake-data-blobs";
    const string Compute = "azure-native:machinelearningservices:Compute::ml-train";
    const string Datastore = "azure-native:machinelearningservices:Datastore::ml-gold-datastore";

    // Enumerations, also below a member that the provider calls otherwise.
    [TestCase(Account, "minimumTlsVersion", "'TLS2'",
        "properties.minimumTlsVersion: 'TLS2', allowed: `TLS1_0`, `TLS1_1`, `TLS1_2`, `TLS1_3`")]
    [TestCase(Account, "networkRuleSet", "{'defaultAction': 'Refuse'}",
        "properties.networkAcls.defaultAction: 'Refuse', allowed: `Allow`, `Deny`")]
    // Names.
    [TestCase(Account, "accountName", "'abcdefghijklmnopqrstuvwxy'", "name: '25 letters', allowed: 3 to 24")]
    [TestCase(Account, "accountName", "'Lake'", "name: 'Lake', allowed: what ^[a-z0-9]+$ matches")]
    [TestCase(Account, "accountName", null, "name: missing")]
    [TestCase(Blobs, "blobServicesName", "'own'", "name: 'own', allowed: `default`")]
    // Members that must be there, are not known, or are not ours to set.
    [TestCase(Account, "sku", null, "sku: missing")]
    [TestCase(Account, "sku", "{}", "sku.name: missing")]
    [TestCase(Account, "hierarchical", "true", "hierarchical: no such member")]
    [TestCase(Account, "sku", "{'name': 'Standard_LRS', 'tier': 'Standard'}",
        "sku.tier: 'Standard', allowed: nothing, only Azure writes it")]
    // Kinds of values, ranges, lists.
    [TestCase(Account, "isHnsEnabled", "'true'", "properties.isHnsEnabled: 'true', allowed: true or false")]
    [TestCase(Account, "tags", "{'a': 1}", "tags.a: 1, allowed: a text")]
    [TestCase(Account, "networkRuleSet", "{'defaultAction': 'Deny', 'ipRules': {}}",
        "properties.networkAcls.ipRules: {}, allowed: a list")]
    [TestCase(Blobs, "deleteRetentionPolicy", "{'enabled': true, 'days': 400}",
        "properties.deleteRetentionPolicy.days: 400, allowed: a whole number, 1 to 365")]
    // Objects that have several forms.
    [TestCase(Compute, "properties", "{'computeType': 'Cluster'}",
        "properties.computeType: 'Cluster', allowed: `AKS`, `AmlCompute`, `ComputeInstance`, `DataFactory`,"
        + " `DataLakeAnalytics`, `Databricks`, `HDInsight`, `Kubernetes`, `SynapseSpark`, `VirtualMachine`")]
    [TestCase(Compute, "properties", "{'computeType': 'AmlCompute', 'properties': {'vmPriority': 'Low'}}",
        "properties.properties.vmPriority: 'Low', allowed: `Dedicated`, `LowPriority`")]
    [TestCase(Datastore, "properties", "{'credentials': {'credentialsType': 'None'}}",
        "properties.datastoreType: nothing, allowed: `AzureBlob`, `AzureDataLakeGen1`, `AzureDataLakeGen2`,"
        + " `AzureFile`, `OneLake`")]
    public void A_fault_put_in_is_found(string key, string input, string? value, string fault) =>
        Assert.That(
            Judged(key, input, value).Faults.Select(found => found.Replace('"', '\'')),
            Is.EqualTo(new[] { fault }));

    // No type that we use bounds a list today.
    [TestCase(1, "1 items")]
    [TestCase(4, "4 items")]
    public void A_list_that_is_too_short_or_too_long_is_found(int count, string got)
    {
        var types = new TypeFactory([]);
        var text = types.GetReference(types.Create(() => new StringType(null, null, null, null)));
        var (verdict, list) = (new ArmVerdict(), new JsonArray([.. Enumerable.Range(0, count).Select(_ => Text())]));

        ArmJudge.Judge(verdict, new ArrayType(text, minLength: 2, maxLength: 3), list, "zones");

        Assert.That(verdict.Faults, Is.EqualTo(new[] { $"zones: \"{got}\", allowed: 2 to 3" }));

        static JsonNode Text() => JsonValue.Create("a");
    }

    [Test]
    public void A_map_without_values_is_a_list_of_its_keys_for_the_provider()
    {
        const string identity = "{'type': 'UserAssigned', 'userAssignedIdentities': ['/subscriptions/1']}";
        Assert.That(Judged(Account, "identity", identity).Faults, Is.Empty);
    }

    [Test]
    public void What_is_unknown_or_secret_is_counted_and_not_judged()
    {
        var (plain, marked) = (ArmJudge.Of(Resource(Account)), Judged(Account, "minimumTlsVersion", "'[secret]'"));

        Assert.That(marked.Faults, Is.Empty);
        Assert.That((marked.Marks, marked.Judged), Is.EqualTo((plain.Marks + 1, plain.Judged - 1)));
    }

    [Test]
    public void A_kind_that_the_table_does_not_know_is_named()
    {
        var server = Resource(Account) with { Type = "azure-native:sql:Server" };
        Assert.That(
            ArmJudge.Of(server).Faults, Is.EqualTo(new[] { "unknown kind: add its row to tests/azure/kinds.json" }));
    }

    static ResourceFact Resource(string key) =>
        FirstPlans.Of("prod").Resources.Single(resource => resource.Key == key);

    static ArmVerdict Judged(string key, string input, string? value)
    {
        var inputs = (JsonObject)Resource(key).Inputs.DeepClone();
        inputs.Remove(input);
        if (value is not null)
        {
            inputs[input] = JsonNode.Parse(value.Replace('\'', '"'));
        }
        return ArmJudge.Of(Resource(key) with { Inputs = inputs });
    }
}
