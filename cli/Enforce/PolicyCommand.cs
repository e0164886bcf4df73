namespace Platform.Cli.Enforce;

/// <summary>`platform policy`: what concerns the rules in the hands of the Pulumi engine.</summary>
public static class PolicyCommand
{
    /// <summary>The command.</summary>
    public static Command Create() => new("policy", """
        Hand the rules of `platform preview` to the Pulumi engine.

        Example:
          platform policy config prod
        """)
    {
        PolicyConfigCommand.Create(),
    };
}
