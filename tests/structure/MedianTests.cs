namespace Platform.Tests.Structure;

/// <summary>
/// Files stay as short as they were: the median number of lines of each area, as measured at commit 6e0a31c, does not
/// rise.
/// </summary>
public class MedianTests
{
    // What an area is today, and what its median was. The mesh, and the names of Azure, were infra/Model then;
    // the local runtime was part of the command line, and the Python of the runtimes part of orgs.
    static readonly (string Area, string[] Patterns, double Then)[] Areas =
    [
        ("components", ["infra/Components/*.cs"], 39),
        ("mesh and names", ["mesh/*.cs", "infra/Naming/*.cs"], 35),
        ("settings", ["infra/Settings/*.cs"], 23),
        ("command line and local runtime", ["cli/*.cs", "runtime/*.cs"], 38),
        ("policy", ["policy/*.cs", "pack/*.cs"], 32),
        ("tests", ["tests/*.cs"], 53.5),
        ("python", ["orgs/*.py", "runtime/*.py"], 42),
        ("sql", ["orgs/*.sql"], 20.5),
    ];

    static double Median(IReadOnlyList<int> lengths)
    {
        int[] sorted = [.. lengths.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2.0;
    }

    static IEnumerable<TestCaseData> Measured() => Areas.Select(area =>
        new TestCaseData(area.Patterns, area.Then).SetArgDisplayNames(area.Area, $"{area.Then}"));

    [TestCaseSource(nameof(Measured))]
    public void The_median_length_of_a_file_does_not_rise(string[] patterns, double then)
    {
        int[] lengths =
        [
            .. Repository.Files(patterns).Select(path => File.ReadLines(Path.Combine(Repository.Root, path)).Count()),
        ];
        var now = Median(lengths);
        TestContext.Out.WriteLine($"{string.Join(' ', patterns)}: {lengths.Length} files, median {now}, was {then}");
        Assert.That(now, Is.LessThanOrEqualTo(then));
    }

    [TestCase(new[] { 3, 1, 2 }, ExpectedResult = 2)]
    [TestCase(new[] { 4, 1, 2, 3 }, ExpectedResult = 2.5)]
    public double The_median_is_the_middle_or_between_the_two_in_the_middle(int[] lengths) => Median(lengths);
}
