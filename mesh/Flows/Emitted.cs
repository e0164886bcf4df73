namespace Platform.Mesh.Flows;

/// <summary>Events as files, where they go into the landing volume instead of an event hub.</summary>
public static class Emitted
{
    /// <summary>
    /// The pattern of what is sent: Spark writes <c>part-&lt;number&gt;-&lt;id&gt;.txt</c> and chooses the name alone.
    /// </summary>
    public const string Pattern = "part-*.txt";
}
