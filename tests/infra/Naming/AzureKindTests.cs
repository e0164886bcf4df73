using System.Reflection;
using Platform.Naming;

namespace Platform.Tests.Infra.Naming;

public sealed class AzureKindTests
{
    [Test]
    public void All_lists_every_kind_once()
    {
        var declared = typeof(AzureKind)
            .GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => property.PropertyType == typeof(AzureKind))
            .Select(property => property.GetValue(null));

        Assert.That(AzureKind.All, Is.EquivalentTo(declared));
        Assert.That(AzureKind.All, Has.Count.EqualTo(31));
    }

    [TestCase("sensitive", true)]
    [TestCase("catalog-root", true)]
    [TestCase("a--b", false)]
    [TestCase("-ab", false)]
    [TestCase("ab", false)]
    [TestCase("Gold", false)]
    public void A_container_is_in_lower_case_without_two_hyphens_in_a_row(string name, bool accepted) =>
        Assert.That(AzureKind.BlobContainer.Accepts(name), Is.EqualTo(accepted));

    [TestCase("cpu-cluster", true)]
    [TestCase("cpu-cluster-2", false)]
    [TestCase("2cpu", false)]
    [TestCase("cpu-cluster-with-long-name", false)]
    public void A_machine_learning_compute_does_not_end_in_a_number(string name, bool accepted) =>
        Assert.That(AzureKind.MachineLearningCluster.Accepts(name), Is.EqualTo(accepted));

    [TestCase("kv-acme", true)]
    [TestCase("kv--acme", false)]
    [TestCase("kv-acme-", false)]
    [TestCase("1kv", false)]
    [TestCase("kv-abcdefghijklmnopqrstuv", false)]
    public void A_vault_starts_with_a_letter_and_has_at_most_24_characters(string name, bool accepted) =>
        Assert.That(AzureKind.KeyVault.Accepts(name), Is.EqualTo(accepted));

    [Test]
    public void Names_of_registries_and_storage_accounts_have_no_hyphens() =>
        Assert.That(AzureKind.All.Where(kind => !kind.Hyphens)
            .Select(kind => kind.Abbreviation), Is.EqualTo(new[] { "st", "cr" }));
}
