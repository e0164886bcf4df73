namespace Platform.Mesh.Sql;

/// <summary>What a token of portable SQL is.</summary>
public enum SqlTokenKind
{
    /// <summary>A keyword, a name or a function.</summary>
    Word,

    /// <summary>A number without a type suffix.</summary>
    Number,

    /// <summary>A text in single quotes.</summary>
    Text,

    /// <summary>A parameter, `:name`.</summary>
    Parameter,

    /// <summary>An operator, a bracket, a comma, a point or a semicolon.</summary>
    Symbol,
}
