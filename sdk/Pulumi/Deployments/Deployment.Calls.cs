using System.Collections.Immutable;

namespace Pulumi;

/// <content>Calls functions of the mocks.</content>
public sealed partial class Deployment
{
    /// <summary>
    /// Calls a function once its arguments are known; until then, and while a resource behind them has no id, the
    /// result is unknown.
    /// </summary>
    internal Output<T> Call<T>(string token, InvokeArgs args, InvokeOptions? options)
    {
        return new(CallWhenKnownAsync());

        async Task<OutputData<T>> CallWhenKnownAsync()
        {
            var inputs = await InputSet.ReadAsync(args, token).ConfigureAwait(false);
            var resources =
                inputs.Resources.Union(await DependsOnAsync(options as InvokeOutputOptions).ConfigureAwait(false));
            if (inputs.HasUnknown || !await HaveIdsAsync(resources).ConfigureAwait(false))
            {
                return new([], default!, false, false);
            }
            return new(
                resources, await AskMocksAsync<T>(token, inputs.Values, options).ConfigureAwait(false), true, false);
        }
    }

    internal async Task<T> CallAsync<T>(string token, InvokeArgs args, InvokeOptions? options)
    {
        var inputs = await InputSet.ReadAsync(args, token).ConfigureAwait(false);
        return await AskMocksAsync<T>(token, inputs.Values, options).ConfigureAwait(false);
    }

    async Task<T> AskMocksAsync<T>(string token, ImmutableDictionary<string, object> args, InvokeOptions? options)
    {
        var provider = options?.Provider ?? options?.Parent?.ProviderOf(token.Split(':')[0]);
        var reference = await ReferenceAsync(provider).ConfigureAwait(false);
        var answer =
            await Mocks.CallAsync(new() { Token = token, Args = args, Provider = reference }).ConfigureAwait(false);
        var result = await new Serializer().WriteAsync(answer, token).ConfigureAwait(false);
        return Deserializer.Convert<T>(result);
    }

    static async Task<IEnumerable<Resource>> DependsOnAsync(InvokeOutputOptions? options)
    {
        if (options is not { HasDependsOn: true })
        {
            return [];
        }
        var data = await options.DependsOn.CurrentOutput.DataTask.ConfigureAwait(false);
        return data.IsKnown ? data.Value : [];
    }

    static async Task<bool> HaveIdsAsync(ImmutableHashSet<Resource> resources)
    {
        foreach (var resource in resources)
        {
            if (resource is CustomResource custom && !(await custom.Id.DataTask.ConfigureAwait(false)).IsKnown)
            {
                return false;
            }
        }
        return true;
    }
}
