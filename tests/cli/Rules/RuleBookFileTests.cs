using Platform.Cli.Rules;
using Platform.Policy.Judging;

namespace Platform.Tests.Cli.Rules;

public class RuleBookFileTests
{
    string root = "";

    [SetUp]
    public void Make()
    {
        root = Directory.CreateTempSubdirectory().FullName;
        File.WriteAllText(Path.Combine(root, "Pulumi.dev.yaml"), "");
        File.WriteAllText(Path.Combine(root, "Pulumi.test.yaml"), "");
    }

    [TearDown]
    public void Remove() => Directory.Delete(root, recursive: true);

    [Test]
    public void An_environment_has_what_is_said_of_it_and_nothing_else()
    {
        Write("""
            levels:
              - {environment: dev, rule: no-owners, level: advisory}
              - {environment: test, rule: no-owners, level: disabled}
            parameters:
              - {environment: dev, rule: flows-logged, parameter: days, value: 30}
            """, """
            exceptions:
              - {environment: dev, rule: no-keys, resource: "a:b:C::n", reason: a migration, expires: "2026-12-31"}
            """);
        var book = RuleBookFile.Read(root, "dev");
        Assert.That(book.Levels, Is.EqualTo(new Dictionary<string, Level> { ["no-owners"] = Level.Advisory }));
        Assert.That(book.Parameters, Is.EqualTo(new Dictionary<string, int> { ["flows-logged.days"] = 30 }));
        Assert.That(book.Exceptions, Is.EqualTo(new[]
        {
            new RuleException("no-keys", "a:b:C::n", "a migration", new DateOnly(2026, 12, 31)),
        }));
        Assert.That(RuleBookFile.Read(root, "test").Exceptions, Is.Empty);
    }

    [Test]
    public void Without_files_nothing_is_said() => Assert.That(RuleBookFile.Read(root, "dev").Exceptions, Is.Empty);

    [Test]
    public void Every_fault_of_both_files_is_told_at_once_with_key_value_and_what_is_allowed()
    {
        Write("""
            levels:
              - {environment: prod, rule: no-owner, level: advisory}
              - {environment: dev, rule: no-owners, level: remediate}
              - {environment: dev, rule: no-owners, level: advisory}
            parameters:
              - {environment: dev, rule: flows-logged, parameter: days, value: 3}
              - {environment: dev, rule: flows-logged, parameter: hours, value: 30}
              - {environment: dev, rule: no-owners, parameter: days, value: 30}
            """, """
            exceptions:
              - {environment: dev, rule: no-keys, resource: some, reason: " ", expires: soon}
            """);
        var faults = Assert.Throws<FaultException>(() => RuleBookFile.Read(root, "dev"))!.Faults;
        Assert.That(faults.Select(fault => (fault with { Line = null }).Message), Is.EqualTo(new[]
        {
            "policies.yml: levels[0].environment: got \"prod\"; allowed: dev, test",
            "policies.yml: levels[0].rule: got \"no-owner\"; allowed: the name of a rule in docs/policies.md",
            "policies.yml: levels[1].level: got \"remediate\"; "
                + "allowed: advisory, mandatory or disabled: this rule asks for no one value",
            "policies.yml: levels[2].rule: got \"no-owners\"; allowed: each once per environment",
            "policies.yml: parameters[0].value: got \"3\"; allowed: 7 to 365 days",
            "policies.yml: parameters[1].parameter: got \"hours\"; allowed: days",
            "policies.yml: parameters[2].parameter: got \"days\"; allowed: none: the rule has no parameter",
            "policy-exceptions.yml: exceptions[0].resource: got \"some\"; "
                + "allowed: type and name of a resource: <type>::<name>",
            "policy-exceptions.yml: exceptions[0].reason: got \" \"; allowed: why the rule may be broken",
            "policy-exceptions.yml: exceptions[0].expires: got \"soon\"; allowed: a day: yyyy-mm-dd",
        }));
    }

    [Test]
    public void The_shipped_files_are_right_and_production_has_no_exception() =>
        Assert.That(RuleBookFile.Read(Repository.Root, "prod").Exceptions, Is.Empty);

    void Write(string choices, string exceptions)
    {
        File.WriteAllText(Path.Combine(root, RuleBookFile.Choices), choices + "\n");
        File.WriteAllText(Path.Combine(root, RuleBookFile.Exceptions), exceptions + "\n");
    }
}
