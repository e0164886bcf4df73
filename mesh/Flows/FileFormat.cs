namespace Platform.Mesh.Flows;

/// <summary>How landed files are written.</summary>
public enum FileFormat
{
    /// <summary>Comma-separated with a header, optionally gzipped.</summary>
    Csv,

    /// <summary>One JSON object a line.</summary>
    Json,
}
