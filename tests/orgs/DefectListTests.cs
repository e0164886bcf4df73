using System.Text.RegularExpressions;

namespace Platform.Tests.Orgs;

/// <summary>Each defect of the systems that these workloads follow has a test that is there.</summary>
public partial class DefectListTests
{
    static readonly string[][] Lines =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "tests", "orgs", "defects.txt"))
            .Where(line => Defect().IsMatch(line))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)),
    ];

    [Test]
    public void Every_defect_of_the_three_lists_is_there() => Assert.That(
        Lines.Select(line => line[0]).Distinct(),
        Is.EqualTo(Numbers("fitness", 9).Concat(Numbers("intrusion", 7)).Concat(Numbers("mesh", 8))));

    [Test]
    public void Every_line_names_a_test() => Assert.That(
        Lines.Where(line => line is not [_, { Length: > 10 }, var test] || !Exists(test)).Select(line => line[^1]),
        Is.Empty);

    [TestCase("Orgs.DefectListTests.Every_line_names_a_test", ExpectedResult = true)]
    [TestCase("Orgs.DefectListTests.Every_line_names_no_test", ExpectedResult = false)]
    [TestCase("Orgs.DefectListTests.Exists", ExpectedResult = false)]
    [TestCase("tests/orgs/security/intrusion/test_split.py test_a_fifth_is_held_out", ExpectedResult = true)]
    [TestCase("tests/orgs/security/intrusion/test_split.py test_a_fifth_is_held", ExpectedResult = false)]
    [TestCase("tests/orgs/security/intrusion/test_none.py test_a_fifth_is_held_out", ExpectedResult = false)]
    [TestCase("tests/corpus/flows/cycle.case", ExpectedResult = true)]
    [TestCase("tests/corpus/flows/circle.case", ExpectedResult = false)]
    public bool A_test_is_found_by_its_name_or_its_file(string test) => Exists(test);

    static IEnumerable<string> Numbers(string list, int count) =>
        Enumerable.Range(1, count).Select(number => $"{list} {number}");

    static bool Exists(string test) => test.Split(' ') switch
    {
        [var file, var name] => FileHas(file, $"def {name}(self)"),
        [var file] when file.EndsWith(".case", StringComparison.Ordinal) => FileHas(file, ""),
        [var name] => IsTest(name),
        _ => false,
    };

    static bool FileHas(string file, string text) =>
        File.Exists(Path.Combine(Repository.Root, file))
        && File.ReadAllText(Path.Combine(Repository.Root, file)).Contains(text, StringComparison.Ordinal);

    static bool IsTest(string name)
    {
        var dot = name.LastIndexOf('.');
        return typeof(DefectListTests).Assembly.GetType($"Platform.Tests.{name[..dot]}")
            ?.GetMethod(name[(dot + 1)..])
            ?.GetCustomAttributes(inherit: false)
            .Any(attribute => attribute is TestAttribute or TestCaseAttribute) ?? false;
    }

    [GeneratedRegex(@"^[a-z]+ \d")]
    private static partial Regex Defect();
}
