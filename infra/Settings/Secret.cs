namespace Platform.Settings;

/// <summary>A value that must stay encrypted. It never prints.</summary>
public sealed class Secret
{
    readonly string? value;

    Secret(string? value) => this.value = value;

    /// <summary>Known: the engine has decrypted it.</summary>
    public static Secret Of(string value) => new(value);

    /// <summary>Not known: a plan without the engine cannot decrypt it.</summary>
    public static Secret Unknown { get; } = new(null);

    /// <summary>The value as Pulumi keeps secrets; unknown where it could not be decrypted.</summary>
    public Pulumi.Output<string> ToOutput() => value is null
        ? Pulumi.Output.CreateSecret(Pulumi.Utilities.OutputUtilities.CreateUnknown(""))
        : Pulumi.Output.CreateSecret(value);

    /// <summary>A mark, never the value.</summary>
    public override string ToString() => "[secret]";
}
