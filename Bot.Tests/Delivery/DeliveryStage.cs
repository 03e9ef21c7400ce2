using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MoedeBot.Cards;
using MoedeBot.Delivery;
using MoedeBot.Meetings;
using MoedeBot.Tests.Cards;
using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.Delivery;

/// <summary>Delivery as it is registered: on stores in memory, a clock that the test moves and a Teams that answers as told.</summary>
internal sealed class DeliveryStage : IAsyncDisposable
{
    private readonly TestStore store;
    private readonly ServiceProvider services;
    private readonly DeliveryService running;

    private DeliveryStage(TestStore store, AnsweringTeams teams, ManualClock clock)
    {
        (this.store, Teams, Clock) = (store, teams, clock);
        services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(clock)
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddSingleton(store.Log).AddSingleton(store.Dirty).AddSingleton(store.Forums).AddSingleton(store.Minutes)
            .AddSingleton(store.Delivered).AddSingleton(store.Leases)
            .AddSingleton<ICardChannel>(teams).AddSingleton(SampleMeeting.Danish).AddDelivery().BuildServiceProvider();
        running = ActivatorUtilities.CreateInstance<DeliveryService>(services);
    }

    public AnsweringTeams Teams { get; }

    public ManualClock Clock { get; }

    public BacklogFigures Figures => services.GetRequiredService<DeliveryBacklog>().Now();

    public IReadOnlyList<MeetingId> RefusedIn => services.GetRequiredService<DeliveryBacklog>().RefusedIn();

    /// <summary>What it knows of cards that Teams refuses.</summary>
    public RefusedCards Cards => services.GetRequiredService<RefusedCards>();

    /// <summary>A bot that runs, with nothing to show.</summary>
    public static Task<DeliveryStage> StartAsync(AnsweringTeams teams) => StartedAsync(new DeliveryStage(new InMemoryStore(), teams, new ManualClock(MeetingBuilder.Now)));

    /// <summary>Another bot on the same stores, or the same one after a restart.</summary>
    public Task<DeliveryStage> AnotherAsync() => StartedAsync(new DeliveryStage(store, Teams, Clock));

    public async Task DoAsync(Actor actor, params MeetingCommand[] commands)
    {
        foreach (var command in commands)
        {
            var executed = await services.GetRequiredService<MeetingLog>().ExecuteAsync(
                MeetingBuilder.Meeting, new(command, actor, $"a{Guid.NewGuid():n}"), default);
            Assert.Null(executed.Refusal);
        }
    }

    /// <summary>Lets time go by until it is so.</summary>
    public Task UntilAsync(Func<bool> condition) => Eventually.TrueAsync(
        () =>
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            return condition();
        },
        () => $"{Figures}\n{string.Join('\n', Teams.Sent)}");

    /// <summary>Lets time go by until all is shown but for so many cards.</summary>
    public Task UntilLeftAsync(int cards) => UntilAsync(() => Figures is { Waiting: 0 } figures && figures.Refused == cards);

    public async Task<bool> IsMarkedAsync() => (await store.Dirty.ListAsync(default)).Count > 0;

    public Task StopAsync() => running.StopAsync(default);

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        running.Dispose();
        await services.DisposeAsync();
    }

    private static async Task<DeliveryStage> StartedAsync(DeliveryStage stage)
    {
        await stage.running.StartAsync(default);
        return stage;
    }
}

/// <summary>A Teams that takes every card, but for those that it is told to refuse.</summary>
internal sealed class AnsweringTeams : ICardChannel
{
    /// <summary>What it says to a card's key; null takes it.</summary>
    public Func<string, ChannelOutcome?> Says { get; set; } = _ => null;

    /// <summary>Every card that was sent, taken or not, with its text.</summary>
    public ConcurrentQueue<(string Card, string Json)> Sent { get; } = new();

    /// <summary>What it shows.</summary>
    public ConcurrentDictionary<string, string> Shown { get; } = new();

    public int Count(string card) => Sent.Count(sent => sent.Card == card);

    public Task<ChannelOutcome> PostAsync(Forum forum, string? conversationId, DesiredCard card, CancellationToken cancellationToken) => TakeAsync(card);

    public Task<ChannelOutcome> UpdateAsync(Forum forum, DeliveredCard posted, DesiredCard card, CancellationToken cancellationToken) => TakeAsync(card);

    public Task<ChannelOutcome> DeleteAsync(Forum forum, DeliveredCard posted, CancellationToken cancellationToken) =>
        Task.FromResult<ChannelOutcome>(new ChannelOutcome.Done(posted.ConversationId, posted.ActivityId));

    private Task<ChannelOutcome> TakeAsync(DesiredCard card)
    {
        var (key, json) = (card.Key.Value, System.Text.RegularExpressions.Regex.Unescape(card.Card.ToJson()));
        Sent.Enqueue((key, json));
        if (Says(key) is { } no)
            return Task.FromResult(no);
        Shown[key] = json;
        return Task.FromResult<ChannelOutcome>(new ChannelOutcome.Done("c", key));
    }
}
