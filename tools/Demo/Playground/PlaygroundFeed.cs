using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace MoedeBot.Demo.Playground;

/// <summary>
/// What the Playground's page would show, kept from the web socket that the page listens to. Messages that were posted
/// before the first listener came are handed to it; later listeners start empty.
/// </summary>
public sealed class PlaygroundFeed : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly ClientWebSocket socket = new();
    private readonly CancellationTokenSource closing = new();
    private readonly ConcurrentDictionary<string, ShownMessage> messages = new();
    private readonly ConcurrentQueue<string> order = new();
    private TaskCompletionSource changed = NewSignal();
    private Task reading = Task.CompletedTask;

    private PlaygroundFeed()
    {
    }

    /// <summary>All messages of the bot, and of the page's user where the Playground tells of them, oldest first.</summary>
    public IReadOnlyList<ShownMessage> Messages => [.. order.Select(id => messages[id])];

    /// <summary>Begins to listen.</summary>
    /// <param name="playground">Root of the Playground.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public static async Task<PlaygroundFeed> ConnectAsync(Uri playground, CancellationToken cancellationToken)
    {
        var feed = new PlaygroundFeed();
        var address = new UriBuilder(playground) { Scheme = "ws", Path = "/_ws_conversation/v1/conversations/stream" };
        await feed.socket.ConnectAsync(address.Uri, cancellationToken);
        feed.reading = feed.ReadAsync(feed.closing.Token);
        return feed;
    }

    /// <summary>A message as it stands now.</summary>
    public ShownMessage Message(string id) => messages[id];

    /// <summary>Waits until something holds of what is shown.</summary>
    /// <param name="find">Null while it does not hold.</param>
    /// <param name="expected">What is waited for, for the error.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="TimeoutException">It did not come to hold within 30 seconds; the message has what was shown.</exception>
    public async Task<T> UntilAsync<T>(Func<IReadOnlyList<ShownMessage>, T?> find, string expected, CancellationToken cancellationToken)
        where T : class
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        while (true)
        {
            var signal = Volatile.Read(ref changed).Task;
            if (find(Messages) is { } found)
                return found;
            if (reading.IsCompleted)
                await reading;
            try
            {
                await Task.WhenAny(signal, reading).WaitAsync(limit.Token);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                throw new TimeoutException($"Ikke sket inden {Patience.TotalSeconds:0} sekunder: {expected}. Vist er:\n{Summary()}");
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        socket.Dispose();
        closing.Dispose();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private string Summary() => string.Join(
        '\n', Messages.Select(message => $"- {message.ConversationId}: {(message.Card?.Text ?? message.Text).Split('\n')[0]}"));

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        while (await FrameAsync(cancellationToken) is { } frame)
        {
            var message = ShownMessage.Read(frame, id => messages.GetValueOrDefault(id));
            if (message is null)
                continue;
            if (!messages.ContainsKey(message.Id))
                order.Enqueue(message.Id);
            messages[message.Id] = message;
            Interlocked.Exchange(ref changed, NewSignal()).TrySetResult();
        }
        throw new IOException("The Playground closed the connection.");
    }

    private async Task<JsonNode?> FrameAsync(CancellationToken cancellationToken)
    {
        using var text = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            text.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
                return JsonNode.Parse(text.ToArray());
        }
    }
}
