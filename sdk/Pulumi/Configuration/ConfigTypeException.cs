namespace Pulumi;

sealed class ConfigTypeException(string key, string value, string type, Exception? cause = null)
    : RunException($"Configuration '{key}' value '{value}' is not a valid {type}", cause);
