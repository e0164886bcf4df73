using Platform.Cli.Shell;

namespace Platform.Cli.New;

/// <summary>`platform new domain`.</summary>
static class NewDomainCommand
{
    /// <summary>The command.</summary>
    internal static Command Create()
    {
        var name = new Argument<string>("domain") { Description = "name of the domain: a-z, 0-9 and _" };
        var owners = new Option<string[]>("--owner")
        {
            Description = "who reviews what changes in it, such as @acme/mobility; may be repeated",
            Required = true,
        };
        var org = NewCommand.Org();
        var domain = new Command("domain", """
            Make the folder of a new domain and write its owners into CODEOWNERS. No environment needs a setting for it:
            its catalog, schemas and grants follow from the flows that are put there.

            Example:
              platform new domain mobility --owner @acme/mobility
              platform new flow mobility/bikes/prep/trips
            """) { name, owners, org };
        domain.SetAction(result => NewCommand.Show(NewDomain.Create(
            Repository.Root(), result.GetRequiredValue(name), result.GetRequiredValue(owners), result.GetValue(org))));
        return domain;
    }
}
