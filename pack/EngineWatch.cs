namespace Platform.Pack;

/// <summary>
/// Ends the pack with its engine. One that ends well cancels and interrupts; one that dies only closes the pipe, and
/// would leave the pack behind.
/// </summary>
static class EngineWatch
{
    /// <summary>Reads the standard input until it is closed, in a thread of its own.</summary>
    public static void Start(IHostApplicationLifetime lifetime) => new Thread(() =>
    {
        using var input = Console.OpenStandardInput();
        var nothing = new byte[256];
        while (input.Read(nothing) > 0)
        {
        }

        lifetime.StopApplication();
    })
    {
        IsBackground = true,
    }.Start();
}
