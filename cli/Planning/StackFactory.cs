namespace Platform.Cli.Planning;

/// <summary>
/// Makes the stack of a run, and keeps what its constructor threw: the run itself hands out its text only.
/// </summary>
sealed class StackFactory(Func<Stack> make) : IServiceProvider
{
    /// <summary>What the constructor threw.</summary>
    public Exception? Thrown { get; private set; }

    /// <summary>The stack, once made.</summary>
    public Stack? Made { get; private set; }

    /// <inheritdoc/>
    public object? GetService(Type serviceType)
    {
        if (!typeof(Stack).IsAssignableFrom(serviceType))
        {
            return null;
        }

        try
        {
            return Made = make();
        }
        catch (Exception thrown)
        {
            Thrown = thrown;
            throw;
        }
    }
}
