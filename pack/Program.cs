using Microsoft.AspNetCore.Server.Kestrel.Core;
using Platform.Pack;

// Of what the engine itself sends and takes (its own limit): a stack of 10,000 resources is 7 MB.
const int MessageLimit = 400 << 20;

var builder = WebApplication.CreateSlimBuilder();
// What stands on the output after the first line, users see as a message of their stack.
builder.Logging.ClearProviders();
builder.WebHost.ConfigureKestrel(server =>
{
    server.Limits.MaxRequestBodySize = MessageLimit;
    server.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
});
builder.Services.AddGrpc(grpc =>
{
    grpc.MaxReceiveMessageSize = grpc.MaxSendMessageSize = MessageLimit;
    // The message of a fault, for the engine to show, and no trace.
    grpc.EnableDetailedErrors = true;
});
builder.Services.AddSingleton<Judge>();
// The engine has ended, or kills in 5 seconds: nobody waits for an answer.
builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));

await using var server = builder.Build();
server.MapGrpcService<AnalyzerService>();
await server.StartAsync();
Console.WriteLine(new Uri(server.Urls.Single()).Port);
EngineWatch.Start(server.Lifetime);
await server.WaitForShutdownAsync();
