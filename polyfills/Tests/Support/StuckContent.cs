using System.Net;
using System.Net.Http.Headers;

namespace Polyfills.Tests.Support;

/// <summary>A body that begins, says so, and never ends.</summary>
internal sealed class StuckContent : HttpContent
{
    private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public StuckContent() => Headers.ContentType = new MediaTypeHeaderValue("application/json");

    public Task Begun => begun.Task;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, default);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        await stream.WriteAsync("{\"type\":"u8.ToArray(), cancellationToken);
        await stream.FlushAsync(cancellationToken);
        begun.SetResult();
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
