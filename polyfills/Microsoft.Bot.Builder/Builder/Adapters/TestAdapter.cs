using System.Globalization;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>A channel in memory: what the bot sends is queued for the test to look at.</summary>
public class TestAdapter : BotAdapter
{
    private readonly bool tracing;
    private int nextId;

    public TestAdapter(ConversationReference? conversation = null, bool sendTraceActivity = false)
    {
        tracing = sendTraceActivity;
        Conversation = conversation ?? CreateConversation("Convo1");
    }

    /// <summary>Sent and not yet looked at, oldest first.</summary>
    public Queue<Activity> ActiveQueue { get; } = new();

    public ConversationReference Conversation { get; set; }

    public static ConversationReference CreateConversation(string name, string user = "User1", string bot = "Bot") => new()
    {
        ChannelId = Channels.Test,
        ServiceUrl = "https://test.com",
        Conversation = new ConversationAccount(isGroup: false, conversationType: name, id: name),
        User = new ChannelAccount(user.ToLowerInvariant(), user),
        Bot = new ChannelAccount(bot.ToLowerInvariant(), bot),
    };

    /// <summary>Runs a turn on an activity as if the conversation's user had sent it.</summary>
    public async Task ProcessActivityAsync(Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        activity.Type ??= ActivityTypes.Message;
        activity.ChannelId ??= Conversation.ChannelId;
        activity.ServiceUrl ??= Conversation.ServiceUrl;
        activity.From ??= Conversation.User;
        activity.Recipient ??= Conversation.Bot;
        activity.Conversation ??= Conversation.Conversation;
        activity.Id ??= NextId();
        using var turn = CreateTurnContext(activity);
        await RunPipelineAsync(turn, callback, cancellationToken);
    }

    public virtual Task SendTextToBotAsync(string userSays, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ProcessActivityAsync(MakeActivity(userSays), callback, cancellationToken);

    public Activity MakeActivity(string? text = null) => new()
    {
        Type = ActivityTypes.Message,
        From = Conversation.User,
        Recipient = Conversation.Bot,
        Conversation = Conversation.Conversation,
        ServiceUrl = Conversation.ServiceUrl,
        Id = NextId(),
        Text = text,
    };

    /// <summary>The oldest activity not looked at; null when there is none.</summary>
    public IActivity? GetNextReply() => ActiveQueue.TryDequeue(out var reply) ? reply : null;

    public new TestAdapter Use(IMiddleware middleware)
    {
        base.Use(middleware);
        return this;
    }

    public override Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activities);
        var responses = Array.ConvertAll(activities, Send);
        return Task.FromResult(responses);
    }

    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        Replace(sent => sent.Id == activity.Id ? activity : sent);
        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        Replace(sent => sent.Id == reference.ActivityId ? null : sent);
        return Task.CompletedTask;
    }

    protected virtual TurnContext CreateTurnContext(Activity activity) => new(this, activity);

    private ResourceResponse Send(Activity activity)
    {
        activity.Id ??= NextId();
        if (activity.Type != ActivityTypes.Trace || tracing)
        {
            ActiveQueue.Enqueue(activity);
        }

        return new ResourceResponse(activity.Id);
    }

    private void Replace(Func<Activity, Activity?> replacement)
    {
        for (var left = ActiveQueue.Count; left > 0; left--)
        {
            if (replacement(ActiveQueue.Dequeue()) is { } kept)
            {
                ActiveQueue.Enqueue(kept);
            }
        }
    }

    private string NextId() => (nextId++).ToString(CultureInfo.InvariantCulture);
}
