using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using MoedeBot.Teams.Messages;
using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.Teams;

public sealed class FileDownloadTests
{
    private static readonly Uri _address = new("https://nordby-my.sharepoint.com/d");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_host_that_keeps_the_bot_waiting_is_given_up(bool afterTheHeaders)
    {
        var clock = new ManualClock(MeetingBuilder.Now);
        var host = new SlowHost(afterTheHeaders);
        var fetching = new FileDownload(host, clock, NullLogger<FileDownload>.Instance).FetchAsync(_address, CancellationToken.None);
        await host.Waits.Task;

        clock.Advance(FileDownload.Limit - TimeSpan.FromMilliseconds(1));
        Assert.False(fetching.IsCompleted);
        clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal(FileProblem.Unreachable, (await fetching.WaitAsync(TimeSpan.FromSeconds(10))).Problem);
    }

    [Fact]
    public async Task A_turn_that_is_called_off_is_no_problem_of_the_file()
    {
        using var turn = new CancellationTokenSource();
        var host = new SlowHost(afterTheHeaders: true);
        var fetching = new FileDownload(host, new ManualClock(MeetingBuilder.Now), NullLogger<FileDownload>.Instance).FetchAsync(_address, turn.Token);
        await host.Waits.Task;

        await turn.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetching);
    }

    /// <summary>Answers never, or never whole.</summary>
    private sealed class SlowHost(bool afterTheHeaders) : HttpMessageHandler, IHttpClientFactory
    {
        public TaskCompletionSource Waits { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (afterTheHeaders)
                return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new SlowStream(Waits)) };
            Waits.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            return null!;
        }
    }

    private sealed class SlowStream(TaskCompletionSource waits) : MemoryStream
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            waits.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            return 0;
        }
    }
}
