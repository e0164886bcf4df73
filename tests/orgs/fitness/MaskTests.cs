using Platform.Mesh.Contracts;

namespace Platform.Tests.Orgs.Fitness;

/// <summary>What analyst and engineer see of a person, asked of the very functions that Databricks binds.</summary>
public sealed class MaskTests : SbitTest
{
    static readonly Flow Workouts = DataMesh.Load(Repository.Root).Find("fitness/sbit/prep/workouts").Single();

    [Test]
    public void An_analyst_sees_neither_name_nor_address_nor_birth_date_and_an_engineer_sees_all()
    {
        Run(1, [], [], [Said.Profile(7, 0, "new", "Noether", born: "04/05/1960")]);

        Assert.That(Seen("silver.user_profile", sees: false), Is.EqualTo(new[] { "7|1960-01-01|A***|N***|-|-" }));
        Assert.That(
            Seen("silver.user_profile", sees: true),
            Is.EqualTo(new[] { "7|1960-04-05|Ada|Noether|1 Main Street|89501" }));
    }

    [Test]
    public void What_was_sent_is_closed_as_a_whole()
    {
        Run(1, [], [], [Said.Profile(7, 0, "new", "Noether", born: "04/05/1960")]);

        Assert.That(Seen("bronze.kafka_multiplex", sees: false), Is.EqualTo(new[] { "-" }));
        Assert.That(Seen("bronze.kafka_multiplex", sees: true).Single(), Does.Contain("Noether"));
    }

    [Test]
    public void A_person_who_is_forgotten_is_a_row_for_engineers_alone()
    {
        Run(1, [], [], [Said.Profile(7, 0, "new", "Noether"), Said.Profile(7, 60, "delete", "", 1)]);

        Assert.That(Seen("silver.user_profile", sees: false), Is.Empty);
        Assert.That(Seen("silver.user_profile", sees: true), Is.EqualTo(new[] { "7|-|-|-|-|-" }));
    }

    [Test]
    public void Name_address_and_birth_date_are_masked_in_every_table_that_has_them()
    {
        string[] people = ["dob", "first_name", "last_name", "street_address", "zip"];
        var columns = DataMesh.Load(Repository.Root).Find("fitness/sbit")
            .SelectMany(flow => flow.Contracts.Values)
            .SelectMany(table => table.Properties)
            .Where(column => people.Contains(column.Name))
            .ToList();

        Assert.That(columns.Select(column => column.Name), Is.SupersetOf(people));
        Assert.That(columns.Where(column => column.Mask is null), Is.Empty);
    }

    // Every column of the contract that has a mask, and the key, through their functions.
    List<string> Seen(string table, bool sees)
    {
        var contract = Workouts.Contracts[TableName.Parse(table)];
        var columns = contract.Properties.Where(column => column.Mask is not null || column.PrimaryKey);
        var rows = contract.Properties.Where(column => column.Hides).Select(Asked).DefaultIfEmpty("true");
        return Sbit.Rows(
            $"select {string.Join(", ", columns.Select(Asked))} from {table} where {rows.Single()}",
            prepare: Macros(contract));

        string Asked(ContractColumn column) => Of(column) is { } mask
            ? $"{mask.FunctionOf(column.PhysicalType)}({column.Name}, {sees})"
            : column.Name;
    }

    static string Macros(ContractTable contract) => string.Join(' ', contract.Properties
        .Where(column => Of(column) is not null)
        .Select(column => (Mask: Of(column)!, column.PhysicalType))
        .Distinct()
        .Select(used => $"create temp macro {used.Mask.FunctionOf(used.PhysicalType)}(value, sees) as "
            + $"{used.Mask.Body};"));

    static Mask? Of(ContractColumn column) => column.Hides ? Masks.Rows : Masks.Find(column.Mask);
}
