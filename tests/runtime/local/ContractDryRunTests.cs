using Platform.Local;

namespace Platform.Tests.Runtime.Local;

public class ContractDryRunTests : ProjectTest
{
    const string Sum = "flows/prep/meters/gold/total.sql";

    [Test]
    public void A_project_whose_tables_are_as_declared_has_no_fault() =>
        Assert.That(ContractDryRun.Faults(Project.Resolved()), Is.Empty);

    [Test]
    public void Every_difference_of_every_table_is_told_at_once()
    {
        Project.Contract("silver.reading_quarantine", "id string", "reason string");
        Project.Contract("gold.total", "readings int", "value double", "average double");
        Assert.That(ContractDryRun.Faults(Project.Resolved()), Is.EqualTo(new[]
        {
            "energy/meters/prep/meters: task clean: silver.reading_quarantine._file is string; "
                + "silver/reading_quarantine.yml does not declare it",
            "silver.reading_quarantine._row is bigint; silver/reading_quarantine.yml does not declare it",
            "silver.reading_quarantine._batch is bigint; silver/reading_quarantine.yml does not declare it",
            "energy/meters/prep/meters: task sum: gold.total.readings is bigint; gold/total.yml declares int",
            "gold.total has no column average; gold/total.yml declares it double",
        }));
    }

    [Test]
    public void A_column_that_does_not_exist_is_told_with_file_and_line_and_the_rest_is_looked_at()
    {
        const string quarantine = "flows/prep/meters/silver/reading_quarantine.sql";
        Project.Write(quarantine, Project.Read(quarantine).Replace("(select id, reason,", "(select id, why,"));
        Project.Write(Sum, Project.Read(Sum).Replace("round(sum(value), 3) as value", "count(*) as value"));
        var faults = ContractDryRun.Faults(Project.Resolved());
        Assert.That(faults[0], Does.Contain("silver/reading_quarantine.sql:5").And.Contain("why"));
        Assert.That(faults[^1], Does.EndWith("gold.total.value is bigint; gold/total.yml declares double"));
    }

    [Test]
    public void Python_is_not_run_and_its_table_taken_as_declared()
    {
        Project.Flow("ml/guess", """
            description: Guesses
            tasks:
              - {task_key: guess, serverless: true, python: "guess:run", inputs: [gold.total], outputs: [gold.guess]}
              - {task_key: twice, depends_on: [guess], serverless: true, sql: [gold/twice.sql]}
            """);
        Project.Write(
            "flows/ml/guess/src/guess.py",
            "raise SystemExit(7)\n\n\ndef run(inputs, parameters, models):\n    return {}\n");
        Project.Write("flows/ml/guess/gold/twice.sql", """
            -- Guesses twice; one row per guess
            create or replace table identifier(:gold_twice) as
            select value, value as again from identifier(:gold_guess)
            """);
        Project.Contract("ml/guess", "gold.guess", ["value double"]);
        Project.Contract("ml/guess", "gold.twice", ["value double", "again bigint"]);
        Assert.That(ContractDryRun.Faults(Project.Resolved()), Is.EqualTo(new[]
        {
            "energy/meters/ml/guess: task twice: gold.twice.again is double; gold/twice.yml declares bigint",
        }));
    }
}
