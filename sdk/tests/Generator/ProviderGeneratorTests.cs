using Microsoft.CodeAnalysis;

namespace Platform.Sdk.Tests.Generator;

public class ProviderGeneratorTests
{
    static string Enum(string name, string kind = "enum") =>
        $$""" "Pulumi.Acme.{{name}}": { "kind": "{{kind}}", "values": { "A": "a" } } """;

    [Test]
    public void Each_class_is_a_file_of_its_own_beside_the_shared_one() =>
        Assert.That(
            Generated.From("p.json", Generated.Schema(types: Enum("One") + "," + Enum("Two")))
                .GeneratedSources.Select(s => s.HintName),
            Is.EqualTo(new[]
            {
                "Pulumi.Acme.g.cs", "Pulumi.Acme.Provider.g.cs", "Pulumi.Acme.One.g.cs", "Pulumi.Acme.Two.g.cs",
            }));

    [Test]
    public void Listed_clashes_become_empty_classes()
    {
        var sources = Generated.From(
            "sdk/clashes.txt", "# why\nPulumi.Acme.Task # and so on\n\nPulumi.Acme.Type\n").GeneratedSources;

        Assert.That(
            sources.Select(s => s.HintName), Is.EqualTo(new[] { "Pulumi.Acme.Task.g.cs", "Pulumi.Acme.Type.g.cs" }));
        Assert.That(
            sources[0].SourceText.ToString(),
            Is.EqualTo(Generated.Header + "namespace Pulumi.Acme;\n\npublic class Task;\n"));
    }

    [Test]
    public void Other_files_are_left_alone() =>
        Assert.That(Generated.From("sdk/keep.txt", "Pulumi.Acme.Task").GeneratedSources, Is.Empty);

    // ----- faults -----

    static IEnumerable<TestCaseData> Faults()
    {
        yield return Case(
            "text that is not JSON", "{\n  \"package\": oops }",
            "is not JSON: 'o' is an invalid start of a value. LineNumber: 1 | BytePositionInLine: 13.", 1);
        yield return Case("no object", "[]", "is a list, must be an object");
        yield return Case(
            "a missing section", """{ "package": "P", "version": "1" }""",
            "'resources' is missing; there is package, version");
        yield return Case(
            "a section of the wrong kind", """{ "resources": [] }""", "'resources' is a list, must be an object");
        yield return Case(
            "no provider", """{ "resources": {}, "functions": {}, "types": {} }""",
            "'resources' has no class with the base ProviderResource, whose token names the provider");
        yield return Case(
            "a class without a fact", Generated.Schema(""" "Pulumi.Acme.Thing": { "token": "t" } """),
            "resources: Pulumi.Acme.Thing: 'base' is missing; there is token");
        yield return Case(
            "an unknown kind", Generated.Schema(types: Enum("One", "flags")),
            "types: Pulumi.Acme.One: 'kind' is 'flags', must be input, invoke, output or enum");
        yield return Case(
            "an unknown type", Type("List2<string>"),
            "Pulumi.Acme.OneArgs: the type 'List2' is not known; known are Pulumi.* and the names in TypeName.cs");
        yield return Case(
            "a default without its enum", Type("Input<Pulumi.Acme.No>\", \"default\": \"a"),
            "Pulumi.Acme.OneArgs: P: has a default, but Pulumi.Acme.No is no enum of this file");
        yield return Case(
            "a default that is no value", Type("Input<Pulumi.Acme.Two>\", \"default\": \"b"),
            "Pulumi.Acme.OneArgs: P: the default b is no value of Pulumi.Acme.Two");

        static string Type(string type) =>
            Generated.Schema(types: Enum("Two") + $$"""
                , "Pulumi.Acme.OneArgs": {
                  "kind": "input", "base": "ResourceArgs", "properties": { "P": { "wire": "p", "type": "{{type}}" } } }
                """);

        static TestCaseData Case(string name, string text, string message, int line = 0) =>
            new TestCaseData(text, message, line).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Faults))]
    public void A_fault_is_an_error_with_the_file_the_line_and_the_reason(string text, string message, int line)
    {
        var result = Generated.From("sdk/p.json", text);

        var diagnostic = result.Diagnostics.Single();
        Assert.That(result.Exception, Is.Null);
        Assert.That(
            (diagnostic.Id, diagnostic.Severity, diagnostic.GetMessage()),
            Is.EqualTo(("SDK001", DiagnosticSeverity.Error, message)));
        Assert.That(
            (diagnostic.Location.GetLineSpan().Path, diagnostic.Location.GetLineSpan().StartLinePosition.Line),
            Is.EqualTo(("sdk/p.json", line)));
    }

    [Test]
    public void All_faults_of_a_file_are_told_at_once_and_the_other_classes_are_made()
    {
        var result = Generated.From(
            "p.json", Generated.Schema(types: Enum("One", "x") + "," + Enum("Two") + "," + Enum("Three", "y")));

        Assert.That(
            result.Diagnostics.Select(d => d.GetMessage()[..22]),
            Is.EqualTo(new[] { "types: Pulumi.Acme.One", "types: Pulumi.Acme.Thr" }));
        Assert.That(result.GeneratedSources.Select(s => s.HintName), Does.Contain("Pulumi.Acme.Two.g.cs"));
    }

    // ----- the second build -----

    static IReadOnlyList<IncrementalStepRunReason> SecondRun(string first, string second)
    {
        var file = new AdditionalFile("p.json", first);
        var driver = Generated.Driver().AddAdditionalTexts([file]).RunGenerators(Generated.Program);
        var result = driver.ReplaceAdditionalText(file, new AdditionalFile("p.json", second))
            .RunGenerators(Generated.Program).GetRunResult().Results.Single();
        return [.. result.TrackedOutputSteps.SelectMany(s => s.Value).SelectMany(s => s.Outputs).Select(o => o.Reason)];
    }

    [Test]
    public void An_unchanged_file_makes_nothing_anew()
    {
        var schema = Generated.Schema(types: Enum("One") + "," + Enum("Two"));

        Assert.That(SecondRun(schema, schema), Is.EqualTo(Enumerable.Repeat(IncrementalStepRunReason.Cached, 4)));
    }

    [Test]
    public void A_changed_class_leaves_the_others_as_they_are()
    {
        var before = Generated.Schema(types: Enum("One") + "," + Enum("Two"));

        Assert.That(SecondRun(before, before.Replace("\"a\" } } ,", "\"b\" } } ,")), Is.EqualTo(new[]
        {
            IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified,
            IncrementalStepRunReason.Cached,
        }));
    }
}
