namespace Pulumi;

/// <summary>Messages to the engine. Under mocks an error fails the run and the others go nowhere.</summary>
public static class Log
{
    /// <summary>A detail for the developer of the program.</summary>
    public static void Debug(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        _ = Deployment.Required;

    /// <summary>Something worth knowing.</summary>
    public static void Info(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        _ = Deployment.Required;

    /// <summary>Something to look at.</summary>
    public static void Warn(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        _ = Deployment.Required;

    /// <summary>Something wrong: the run fails with this message.</summary>
    public static void Error(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Deployment.Required.Errors.Enqueue(message);
}
