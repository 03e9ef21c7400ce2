using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <inheritdoc cref="ITurnContext"/>
public class TurnContext : ITurnContext, IDisposable
{
    private List<SendActivitiesHandler>? sending;
    private List<UpdateActivityHandler>? updating;
    private List<DeleteActivityHandler>? deleting;

    public TurnContext(BotAdapter adapter, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        ArgumentNullException.ThrowIfNull(activity);
        Adapter = adapter;
        Activity = activity;
        TurnState = [];
    }

    /// <summary>Another activity in the same turn: state and handlers are shared.</summary>
    public TurnContext(ITurnContext turnContext, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        Adapter = turnContext.Adapter;
        Activity = activity;
        TurnState = turnContext.TurnState;
        if (turnContext is TurnContext other)
        {
            (sending, updating, deleting) = (other.sending, other.updating, other.deleting);
            BufferedReplyActivities = other.BufferedReplyActivities;
        }
    }

    public Activity Activity { get; }

    public BotAdapter Adapter { get; }

    public bool Responded { get; private set; }

    public TurnContextStateCollection TurnState { get; }

    /// <summary>Replies kept for the HTTP answer, when the sender expects them there.</summary>
    public List<Activity> BufferedReplyActivities { get; } = [];

    public string? Locale
    {
        get => TurnState.Get<string>(nameof(TurnContext) + ".Locale") ?? Activity.Locale;
        set
        {
            if (value is not null)
            {
                TurnState.Set(nameof(TurnContext) + ".Locale", value);
            }
        }
    }

    public ITurnContext OnSendActivities(SendActivitiesHandler handler)
    {
        (sending ??= []).Add(handler);
        return this;
    }

    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler)
    {
        (updating ??= []).Add(handler);
        return this;
    }

    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler)
    {
        (deleting ??= []).Add(handler);
        return this;
    }

    public Task<ResourceResponse> SendActivityAsync(
        string textReplyToSend, string? speak = null, string? inputHint = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(textReplyToSend);
        return SendActivityAsync(MessageFactory.Text(textReplyToSend, speak, inputHint), cancellationToken);
    }

    public async Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var responses = await SendActivitiesAsync([activity], cancellationToken);
        return responses is [var response, ..] ? response : new ResourceResponse();
    }

    public Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activities);
        ArgumentOutOfRangeException.ThrowIfZero(activities.Length);
        var reference = Activity.GetConversationReference();
        var addressed = new List<Activity>(activities.Length);
        foreach (var activity in activities)
        {
            addressed.Add(activity.ApplyConversationReference(reference));
        }

        return Through(sending, addressed, () => DeliverAsync(addressed, cancellationToken));
    }

    public Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var addressed = activity.ApplyConversationReference(Activity.GetConversationReference());
        var handlers = updating?.ToArray() ?? [];
        return Next(0);

        Task<ResourceResponse> Next(int index) => index < handlers.Length
            ? handlers[index](this, addressed, () => Next(index + 1))
            : Adapter.UpdateActivityAsync(this, addressed, cancellationToken);
    }

    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(activityId);
        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        return DeleteActivityAsync(reference, cancellationToken);
    }

    public Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversationReference);
        var handlers = deleting?.ToArray() ?? [];
        return Next(0);

        Task Next(int index) => index < handlers.Length
            ? handlers[index](this, conversationReference, () => Next(index + 1))
            : Adapter.DeleteActivityAsync(this, conversationReference, cancellationToken);
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            TurnState.Dispose();
        }
    }

    private Task<ResourceResponse[]> Through(
        List<SendActivitiesHandler>? handlers, List<Activity> activities, Func<Task<ResourceResponse[]>> deliver, int index = 0) =>
        handlers is null || index >= handlers.Count
            ? deliver()
            : handlers[index](this, activities, () => Through(handlers, activities, deliver, index + 1));

    private async Task<ResourceResponse[]> DeliverAsync(List<Activity> activities, CancellationToken cancellationToken)
    {
        var responses = Activity.DeliveryMode == DeliveryModes.ExpectReplies
            ? Buffer(activities)
            : await Adapter.SendActivitiesAsync(this, [.. activities], cancellationToken);
        Responded |= activities.Exists(activity => activity.Type is not (ActivityTypes.Trace or ActivityTypesEx.InvokeResponse));
        return responses;
    }

    private ResourceResponse[] Buffer(List<Activity> activities)
    {
        BufferedReplyActivities.AddRange(activities.Where(activity => activity.Type != ActivityTypesEx.InvokeResponse));
        if (activities.Find(activity => activity.Type == ActivityTypesEx.InvokeResponse) is { } answer)
        {
            TurnState.Set(BotAdapter.InvokeResponseKey, answer);
        }

        return [.. activities.Select(_ => new ResourceResponse(string.Empty))];
    }
}
