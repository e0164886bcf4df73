using Platform.Mesh.Sql;

namespace Platform.Tests.Mesh.Sql;

/// <summary>A text is cast where its shape was checked, and shapes let nothing ambiguous through.</summary>
public class SqlTextRulesTests
{
    const string Number = "'-?[0-9]{1,15}([.][0-9]+)?'";

    [TestCase("try_cast(x as double)")]
    [TestCase("try_cast(x as decimal(10, 2))")]
    [TestCase("try_cast(x as date)")]
    [TestCase("try_cast(x as timestamp)")]
    [TestCase("try_cast(x as boolean)")]
    [TestCase("cast('1d' as double)")]
    [TestCase("cast('2022-03' as date)")]
    [TestCase($"case when regexp_extract(x, '[0-9]+', 0) = x then try_cast(x as double) end")]
    [TestCase($"case when regexp_extract(x, {Number}, 0) = x then try_cast(y as double) end")]
    [TestCase($"case when regexp_extract(x, {Number}, 0) = y then try_cast(x as double) end")]
    [TestCase($"case when regexp_extract(x, {Number}, 0) <> x then try_cast(x as double) end")]
    [TestCase($"case when regexp_extract(x, {Number}, 1) = x then try_cast(x as double) end")]
    [TestCase($"case when true or regexp_extract(x, {Number}, 0) = x then try_cast(x as double) end")]
    [TestCase($"case when regexp_extract(x, {Number}, 0) = x then try_cast(x as timestamp) end")]
    [TestCase($"case when regexp_extract(x, {Number}, 0) = x then 0 else try_cast(x as double) end")]
    public void A_text_without_the_shape_of_its_type_is_not_cast(string cast) => Assert.That(
        SqlScript.Read("f.sql", $"-- A query\nselect {cast} from t").Faults.Select(fault => fault.Sentence),
        Has.One.StartsWith("a text has a shape before it is cast: case when regexp_extract"));

    [TestCase($"case when regexp_extract(x, {Number}, 0) = x then try_cast(x as double) end")]
    [TestCase($"case when regexp_extract(x, {Number}, 0) = x then cast(x as decimal(10, 2)) end")]
    [TestCase($"case when regexp_extract(left(x, 9), {Number}, 0) = left(x, 9) then cast(left(x, 9) as double) end")]
    [TestCase("cast('NaN' as double)")]
    [TestCase("cast('1.5' as double)")]
    [TestCase("cast(x as double)")]
    public void A_text_with_its_shape_is(string cast) => Assert.That(
        SqlScript.Read("f.sql", $"-- A query\nselect {cast} from t").Faults,
        Is.Empty);

    [Test]
    public void No_shape_lets_a_text_through_that_the_engines_read_differently()
    {
        var through =
            from type in SqlLaw.Current.Shapes.Keys
            from text in (string[])
            [
                "2022-03-01 24:00:00", "2022/03/01", "2022", "2022-03", "51_654", "2022-03-01 12:00:00+02:00",
                "12:30:00", "1d", "1f", "1e400", "NaN", "Infinity", "", " ", " 1", "1 ", "1\n", "2022-03-01\n",
                "+1", ".5", "5.", "0x1F", "0000-01-01", "yes", "t", "1_000.5",
            ]
            where SqlTexts.HasShape(type, text) && !(text == "2022" && type is not ("date" or "timestamp"))
            select $"{type}: {text}";
        Assert.That(through, Is.Empty);
    }
}
