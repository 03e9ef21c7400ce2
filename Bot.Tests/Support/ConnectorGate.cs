using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MoedeBot.Tests.Support;

/// <summary>
/// Stands between the bot and the Connector and passes its calls on, or holds them back while the gate is shut: what waits there has
/// not been posted. So a test can kill the bot at a moment of its choice and not by luck.
/// </summary>
public sealed class ConnectorGate : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _http = new();
    private readonly SemaphoreSlim _waiting = new(0);
    private TaskCompletionSource<bool> _open = Opened();
    private Uri? _connector;
    private int _allowed;

    private ConnectorGate(WebApplication app) => _app = app;

    /// <summary>What the bot is told as the Connector's address.</summary>
    public Uri Address => new($"{_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()}/_connector");

    /// <summary>Starts it on a free port; calls are held until <see cref="PassOnTo"/>.</summary>
    public static async Task<ConnectorGate> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var gate = new ConnectorGate(app);
        app.Run(gate.HandleAsync);
        await app.StartAsync();
        return gate;
    }

    /// <summary>Where calls are passed on to.</summary>
    public void PassOnTo(Uri connector) => _connector = connector;

    /// <summary>From now on calls that write are held back.</summary>
    public void Shut() => ShutAfter(0);

    /// <summary>Calls that write are held back after so many more have been answered.</summary>
    public void ShutAfter(int calls)
    {
        _allowed = calls;
        if (_open.Task.IsCompleted)
            _open = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <summary>Drops what is held back, unanswered, and lets later calls through.</summary>
    public void DropAndOpen() => Interlocked.Exchange(ref _open, Opened()).TrySetResult(false);

    /// <summary>Returns when a call is held back.</summary>
    public async Task SomethingWaitsAsync() =>
        Assert.True(await _waiting.WaitAsync(TimeSpan.FromSeconds(30)), "Nothing came to the gate within 30 seconds.");

    public async ValueTask DisposeAsync()
    {
        _open.TrySetResult(false);
        await _app.DisposeAsync();
        _http.Dispose();
        _waiting.Dispose();
    }

    private static TaskCompletionSource<bool> Opened()
    {
        var open = new TaskCompletionSource<bool>();
        open.SetResult(true);
        return open;
    }

    private async Task HandleAsync(HttpContext context)
    {
        var open = _open.Task;
        if (!open.IsCompleted && !HttpMethods.IsGet(context.Request.Method) && Interlocked.Decrement(ref _allowed) < 0)
        {
            _waiting.Release();
            if (!await open)
            {
                context.Abort();
                return;
            }
        }
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), new Uri(_connector!, context.Request.Path + context.Request.QueryString))
        {
            Content = context.Request.ContentLength is > 0 || context.Request.Headers.TransferEncoding.Count > 0 ? new StreamContent(context.Request.Body) : null,
        };
        if (context.Request.ContentType is { } type)
            request.Content?.Headers.TryAddWithoutValidation("Content-Type", type);
        using var response = await _http.SendAsync(request, context.RequestAborted);
        context.Response.StatusCode = (int)response.StatusCode;
        context.Response.ContentType = response.Content.Headers.ContentType?.ToString();
        await response.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
