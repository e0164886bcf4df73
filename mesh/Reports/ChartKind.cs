namespace Platform.Mesh.Reports;

/// <summary>How a chart shows the rows of its query.</summary>
public enum ChartKind
{
    /// <summary>One line per series.</summary>
    Line,

    /// <summary>The series stacked and filled: parts of a whole.</summary>
    Area,

    /// <summary>Lines, with the space between a lower and an upper column filled.</summary>
    Band,

    /// <summary>Bars side by side.</summary>
    Bar,

    /// <summary>The rows as they are.</summary>
    Table,

    /// <summary>
    /// Places, and what goes from one to another in an hour that the reader chooses. A row without
    /// <c>to_latitude</c> is a place, shown always, as large as its value; one with it is a flow.
    /// </summary>
    Map,
}
