using System.Security.Cryptography;
using static Platform.Tests.Orgs.Security.KddRun;

namespace Platform.Tests.Orgs.Security;

/// <summary>What the contracts say is what is there.</summary>
public class KddContractTests : KddTest
{
    static readonly string Sample = Path.Combine(Project, "data", "input", "kddcup99_train_20k.csv.gz");

    [Test]
    public void Labelled_rows_have_43_columns_in_the_order_of_1999_and_others_42()
    {
        Kdd.Land("kdd.csv", Line(1));
        Kdd.Run();
        Assert.That(Columns("kdd"), Is.EqualTo(Features.Prepend("id").Append("label")).And.Length.EqualTo(43));
        Assert.That(Columns("kdd_unlabeled"), Is.EqualTo(Features.Prepend("id")));
    }

    [Test]
    public void The_contract_says_rows_and_hash_of_the_sample()
    {
        var contract = File.ReadAllText(Path.Combine(Project, "flows", "prep", "kdd", "bronze", "kdd.yml"));
        var hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Sample)));
        Assert.That(contract, Does.Contain("20,000 rows").And.Contain(hash));
    }

    string[] Columns(string table) =>
    [
        .. Kdd.Rows("select column_name from information_schema.columns where table_schema = 'silver' "
            + $"and table_name = '{table}' order by ordinal_position"),
    ];
}
