namespace Platform.Components.Monitoring;

/// <summary>The link from an alert to what is to be done about it.</summary>
public static class RunBook
{
    /// <summary>The sentence with the link; null where settings name no page.</summary>
    /// <param name="page">The page of all run books.</param>
    /// <param name="alert">Name of the alert: the heading there.</param>
    public static string? Of(string? page, string alert) => page is null ? null : $"What to do: {page}#{alert}";
}
