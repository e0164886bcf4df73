using static Platform.Tests.Orgs.Security.KddRun;

namespace Platform.Tests.Orgs.Security;

/// <summary>What files call connections: listed, not listed, in other words, or nothing.</summary>
public class KddLabelTests : KddTest
{
    const string Found =
        "select label, attack_class, family, row_count from gold.kdd_label where row_count > 0 order by 1";

    [Test]
    public void A_type_of_attack_that_no_list_has_is_of_class_unknown_and_never_dropped()
    {
        Kdd.Land("kdd_test.csv", Line(1), Line(2, "mailbomb."), Line(3, "snmpguess."), Line(4, "neptune."));

        Assert.That(Kdd.Run().IsWell);
        Assert.That(Kdd.Rows(Found), Is.EqualTo(new[]
        {
            "mailbomb.|unknown|unknown|1", "neptune.|neptune|dos|1", "normal.|normal|normal|1",
            "snmpguess.|unknown|unknown|1",
        }));
    }

    [Test]
    public void Equal_rows_are_one_however_their_numbers_and_labels_are_written()
    {
        Kdd.Land("kdd_a.csv", Line(1), Line(1), Line(1, "normal"), Line(1).Replace(",0,", ",0.0,"), Line(1, "Normal."));
        Kdd.Land("kdd_b.csv", Line(1), Line(1, "neptune."));

        Kdd.Run();

        Assert.That(Kdd.Rows("select label from silver.kdd order by 1"), Is.EqualTo(new[] { "neptune.", "normal." }));
        // What a split goes by: the features, whatever somebody called them.
        Assert.That(Kdd.Rows("select count(distinct substring(id, 1, 33)) from silver.kdd"), Is.EqualTo(new[] { "1" }));
    }

    [Test]
    public void Rows_that_nobody_has_labelled_stand_by_themselves()
    {
        Kdd.Write("kddcup.testdata.unlabeled.csv", string.Join(',', Features), Line(1)[..^8], Line(2)[..^8]);
        Kdd.Land("kdd.csv", Line(1), Line(3, ""));

        Kdd.Run();

        Assert.That(
            Kdd.Rows("select src_bytes, left(id, 1) from silver.kdd_unlabeled order by 1"),
            Is.EqualTo(new[] { "1|B", "2|B", "3|B" }));
        Assert.That(Kdd.Rows("select left(id, 1), label from silver.kdd"), Is.EqualTo(new[] { "A|normal." }));
    }
}
