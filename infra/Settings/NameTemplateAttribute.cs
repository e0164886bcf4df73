using Platform.Mesh.Naming;

namespace Platform.Settings;

/// <summary>The text must be a template for names.</summary>
[AttributeUsage(AttributeTargets.Property)]
sealed class NameTemplateAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is null || NameTemplate.TryParse((string)value) is not null;

    public override string FormatErrorMessage(string name) => NameTemplate.Allowed;
}
