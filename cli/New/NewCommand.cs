namespace Platform.Cli.New;

/// <summary>`platform new`: scaffolds what a user adds.</summary>
public static class NewCommand
{
    /// <summary>The command.</summary>
    public static Command Create() => new("new", """
        Scaffold what you add to the platform.

        Example:
          platform new flow energy/powerplants/prep/outages
        """) { NewFlowCommand.Create(), NewDomainCommand.Create() };

    internal static Option<string?> Org() =>
        new("--org") { Description = "the folder below orgs/, where there are several" };

    internal static void Show(IEnumerable<string> files) => files.ToList().ForEach(Console.Out.WriteLine);
}
