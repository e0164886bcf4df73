using System;

namespace Platform.Sdk.Generator.Reading;

/// <summary>A fact that cannot be read; becomes a <see cref="Fault"/> of its file.</summary>
sealed class SchemaException(string reason) : Exception(reason);
