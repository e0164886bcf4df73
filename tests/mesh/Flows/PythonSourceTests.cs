namespace Platform.Tests.Mesh.Flows;

public sealed class PythonSourceTests
{
    [TestCase("def run(inputs):\n    pass\n", true)]
    [TestCase("async def run():\n    pass\n", true)]
    [TestCase("run = other\n", true)]
    [TestCase("from .other import begin, run\n", true)]
    [TestCase("def runs():\n    run = 1\n", false)]
    [TestCase("# def run()\nrun\n", false)]
    public void A_module_defines_what_it_defines_assigns_or_imports(string text, bool defines) =>
        Assert.That(PythonSource.Defines(text, "run"), Is.EqualTo(defines));

    [Test]
    public void Imports_of_PySpark_are_told_by_line_and_what_only_begins_like_it_is_not() => Assert.That(
        PythonSource.ImportsOfSpark("import pyspark_a\nif x:\n    from pyspark.sql import types\nimport a, pyspark\n"),
        Is.EqualTo(new[] { (3, "from pyspark.sql import types"), (4, "import a, pyspark") }));
}
