using System.Text.Json;
using Platform.Local.Engine;
using Platform.Mesh.Sql;

namespace Platform.Tests.Law;

/// <summary>
/// Every case of cases.jsonl.gz on DuckDB, through scanner, renderer, session and prelude, beside the answer that Spark
/// 4.0.1 gave. tests/law/on_spark.py asks Spark for the same cases again.
/// </summary>
public class LawTests
{
    const string Own = "portable SQL: ";

    static readonly string Allowed = Path.Combine(LawCase.Folder, "allowed.json");

    [Test]
    public void What_the_law_allows_is_equal_on_both_engines()
    {
        var (tally, allowed, different) = (new Tally(), new List<int>(), new List<string>());
        using var engine = new LawEngine();
        foreach (var law in LawCase.All())
        {
            var (refused, difference) = Try(engine, law);
            if (refused is not null)
            {
                tally.Refused(refused);
                continue;
            }
            allowed.Add(law.Id);
            tally.Allowed(difference is null ? "equal" : "different");
            if (difference is not null)
            {
                different.Add($"{law.Id}: {law.Sql}\n  {difference}");
            }
        }
        tally.Print(TestContext.Out);
        Keep(allowed);
        Assert.That(different, Is.Empty);
        Assert.That(tally.Equal, Is.GreaterThan(1500));
    }

    // on_spark.py runs the same ones; `make approve` writes them.
    static void Keep(List<int> allowed)
    {
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            File.WriteAllText(Allowed, JsonSerializer.Serialize(allowed) + "\n");
        }
        Assert.That(LawCase.Data<int[]>("allowed.json"), Is.EqualTo(allowed), "run `make approve`");
    }

    // The rule that refuses a case, or what differs.
    static (string? Refused, string? Difference) Try(LawEngine engine, LawCase law)
    {
        if (LawEngine.Refused(law) is [var sentence, ..])
        {
            return (SqlLaw.Current.Name(sentence), null);
        }
        try
        {
            var answer = engine.Answer(law);
            return answer.Raises switch
            {
                { } text when text.Contains(Own) => ($"types: {text.Split(Own)[1]}", null),
                { } text when law.Spark.Raises is null && IsBeforeRows(text) =>
                    ("stops before DuckDB reads a row", null),
                _ => (null, law.Spark.Difference(answer, LawEngine.Ordered(law))),
            };
        }
        catch (SqlException exception) when (exception.Message.Contains(Own))
        {
            return ($"types: {exception.Message.Split(Own)[1]}", null);
        }
        catch (SqlException)
        {
            return ("stores: types and names of what a table is given", null);
        }
    }

    static bool IsBeforeRows(string text) =>
        text.StartsWith("Binder Error", StringComparison.Ordinal)
        || text.StartsWith("Parser Error", StringComparison.Ordinal)
        || text.StartsWith("Catalog Error", StringComparison.Ordinal);
}
