using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Platform.Pack.Wire;

namespace Platform.Pack;

/// <summary>Answers the engine's nine calls. Each call has an object of its own; the judge stays.</summary>
sealed class AnalyzerService(Judge judge, IHostApplicationLifetime lifetime) : Analyzer.AnalyzerBase
{
    static readonly Task<Empty> Nothing = Task.FromResult(new Empty());

    /// <inheritdoc/>
    public override Task<Empty> Handshake(Empty request, ServerCallContext context) => Nothing;

    /// <inheritdoc/>
    public override Task<Empty> ConfigureStack(Empty request, ServerCallContext context) => Nothing;

    /// <inheritdoc/>
    public override Task<PluginInfo> GetPluginInfo(Empty request, ServerCallContext context) =>
        Task.FromResult(new PluginInfo { Version = Information.Version });

    /// <inheritdoc/>
    public override Task<AnalyzerInfo> GetAnalyzerInfo(Empty request, ServerCallContext context) =>
        Task.FromResult(Information.Read());

    /// <inheritdoc/>
    public override Task<Empty> Configure(ConfigureAnalyzerRequest request, ServerCallContext context)
    {
        judge.Configuration = new Configuration(request.PolicyConfig);
        return Nothing;
    }

    /// <inheritdoc/>
    public override Task<RemediateResponse> Remediate(Empty request, ServerCallContext context) =>
        Task.FromResult(new RemediateResponse());

    /// <inheritdoc/>
    public override Task<AnalyzeResponse> Analyze(AnalyzeRequest request, ServerCallContext context) =>
        Task.FromResult(Answer(judge.Resource(request)));

    /// <inheritdoc/>
    public override Task<AnalyzeResponse> AnalyzeStack(AnalyzeStackRequest request, ServerCallContext context) =>
        Task.FromResult(Answer(judge.Stack(request.Resources)));

    /// <inheritdoc/>
    public override Task<Empty> Cancel(Empty request, ServerCallContext context)
    {
        // After the answer: the engine waits for it.
        context.GetHttpContext().Response.OnCompleted(() =>
        {
            lifetime.StopApplication();
            return Task.CompletedTask;
        });
        return Nothing;
    }

    static AnalyzeResponse Answer(IEnumerable<AnalyzeDiagnostic> diagnostics)
    {
        var answer = new AnalyzeResponse();
        answer.Diagnostics.AddRange(diagnostics);
        return answer;
    }
}
