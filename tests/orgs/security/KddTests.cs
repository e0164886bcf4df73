using static Platform.Tests.Orgs.Security.KddRun;

namespace Platform.Tests.Orgs.Security;

/// <summary>Files as people met them: given lines, expected rows.</summary>
public class KddTests : KddTest
{
    [Test]
    public void A_43rd_column_is_ignored_and_said()
    {
        Kdd.Write("nsl_kdd.csv", $"{Header},difficulty", $"{Line(1)},21", $"{Line(1)},20", $"{Line(2, "neptune")},7");

        Assert.That(Kdd.Run().IsWell);
        Assert.That(Kdd.Rows("select count(*) from silver.kdd"), Is.EqualTo(new[] { "2" }));
        Assert.That(Kdd.Rows("select * from gold.kdd_file"), Is.EqualTo(new[] { "nsl_kdd.csv|3|0|0|2|difficulty" }));
    }

    [Test]
    public void Features_are_found_by_name_in_any_order()
    {
        Kdd.Write("kdd.csv", string.Join(',', Features.Reverse().Prepend("class")),
            string.Join(',', Line(7, "back").Split(',').Reverse()));

        Kdd.Run();

        Assert.That(
            Kdd.Rows("select protocol_type, service, flag, src_bytes, dst_bytes, label from silver.kdd"),
            Is.EqualTo(new[] { "protocol_type|service|flag|7|0|back." }));
    }

    [Test]
    public void A_line_that_cannot_be_used_is_set_aside_and_costs_no_other()
    {
        Kdd.Land("kdd.csv", Line(1), "0,tcp,http", Line(2).Replace("flag", ""), Line(3).Replace(",0,", ",x,"), Line(-1),
            Line(6) + ",21", Line(7));

        Kdd.Run();

        Assert.That(Kdd.Rows("select src_bytes from silver.kdd order by 1"), Is.EqualTo(new[] { "1", "7" }));
        Assert.That(Kdd.Rows("select _row, reason from silver.kdd_quarantine order by 1"), Is.EqualTo(new[]
        {
            "2|unreadable line: 3 of 42 cells", "3|protocol, service or flag is missing",
            "4|a value is missing or not a number", "5|src bytes outside 0 to 4,294,967,295 B",
            "6|unreadable line: 43 of 42 cells",
        }));
    }
}
