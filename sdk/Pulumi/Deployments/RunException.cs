namespace Pulumi;

/// <summary>An error whose message is meant for the user as it is.</summary>
public class RunException : Exception
{
    /// <summary>An error with a message.</summary>
    public RunException(string message) : base(message)
    {
    }

    /// <summary>An error with a message and a cause.</summary>
    public RunException(string message, Exception? innerException) : base(message, innerException)
    {
    }
}
