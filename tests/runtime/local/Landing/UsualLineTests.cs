using System.Text;
using Platform.Local.Landing;

namespace Platform.Tests.Runtime.Local.Landing;

public class UsualLineTests
{
    const string First = """{"id":"a", "n": -1.50,"t":"x, y","k":null }""";

    [TestCase(First, true)]
    [TestCase("""{"id":"", "n": 0,"t":"{\u007F}","k":true }""", false, TestName = "An escape is looked at elsewhere")]
    [TestCase("""{"id":"", "n": 0.25,"t":"é [1,]","k":false }""", true)]
    [TestCase("""{"id":1, "n": "NaN","t":12,"k":"q" }""", true)]
    [TestCase("""{"id":"a","n": 1,"t":"x","k":null }""", false, TestName = "A space less")]
    [TestCase("""{"id":"a", "n": 1,"k":"x","t":null }""", false, TestName = "Another order")]
    [TestCase("""{"id":"a", "n": 1,"t":"x","k":null,"id":2 }""", false, TestName = "A key twice")]
    [TestCase("""{"id":"a", "n": 1,"t":"x","k":null } """, false, TestName = "Something behind it")]
    [TestCase("""{"id":"a", "n": 1,"t":"x","k":nul""", false, TestName = "Cut off")]
    [TestCase("""{"id":"a", "n": NaN,"t":"x","k":null }""", false)]
    [TestCase("""{"id":"a", "n": 01,"t":"x","k":null }""", false)]
    [TestCase("""{"id":"a", "n": +1,"t":"x","k":null }""", false)]
    [TestCase("""{"id":"a", "n": 1.,"t":"x","k":null }""", false)]
    [TestCase("""{"id":"a", "n": 1e5,"t":"x","k":null }""", false)]
    [TestCase("""{"id":"a", "n": -,"t":"x","k":null }""", false)]
    [TestCase("""{"id":"a", "n": {},"t":"x","k":null }""", false)]
    [TestCase("""{"id":"a", "n": [1],"t":"x","k":null }""", false)]
    [TestCase("{\"id\":\"a\", \"n\": 1,\"t\":\"\uFFFD\",\"k\":null }", false, TestName = "In the place of no UTF-8")]
    [TestCase("{\"id\":\"a\", \"n\": 1,\"t\":\"\t\",\"k\":null }", false, TestName = "A tab in a text")]
    [TestCase("", false)]
    public void A_line_has_the_form_of_the_first_or_is_judged_by_a_parser(string line, bool has) =>
        Assert.That(UsualLine.Of(Bytes(First))!.Has(Bytes(line)), Is.EqualTo(has));

    [Test]
    public void A_number_too_long_for_a_double_is_judged_by_a_parser() => Assert.That(
        UsualLine.Of(Bytes("""{"n":1}"""))!.Has(Bytes($$"""{"n":{{new string('9', 400)}}}""")),
        Is.False);

    [TestCase("""{"a":1,"a":2}""", TestName = "The first line has a key twice")]
    [TestCase("""{"a":{"b":1}}""", TestName = "The first line holds an object")]
    [TestCase("""{"a":[]}""", TestName = "The first line holds a list")]
    [TestCase("{}")]
    [TestCase("[1]")]
    [TestCase("1")]
    [TestCase("""{"a":1} {"a":1}""")]
    [TestCase("""{"a":1""")]
    [TestCase("")]
    public void Of_other_lines_nothing_is_learned(string line) => Assert.That(UsualLine.Of(Bytes(line)), Is.Null);

    [Test]
    public void The_lines_that_lack_the_form_are_told_by_number_over_all_parts_of_a_file()
    {
        var lines = new UsualLines();
        lines.Look(Bytes("{\"a\"\n\n{\"a\":1}\n"));
        lines.Look(Bytes("{\"a\":2}\n{\"b\":2}\n"));
        lines.Look(Bytes("{\"a\":"));
        Assert.That(lines.Keys, Is.EqualTo(new[] { "a" }));
        Assert.That(lines.Others, Is.EqualTo(new[] { 1, 2, 5, 6 }));
    }

    [Test]
    public void A_file_of_which_most_lines_differ_has_no_usual_form()
    {
        var lines = new UsualLines();
        lines.Look(Bytes("{\"a\":1}\n" + string.Concat(Enumerable.Repeat("{\"b\":1}\n", 100_001))));
        Assert.That(lines.Keys, Is.Empty);
    }

    static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
