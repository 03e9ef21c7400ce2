using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>One activity being handled, and the ways to answer it.</summary>
public interface ITurnContext
{
    Activity Activity { get; }

    BotAdapter Adapter { get; }

    /// <summary>Whether anything was sent in this turn.</summary>
    bool Responded { get; }

    TurnContextStateCollection TurnState { get; }

    Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default);

    Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default);

    ITurnContext OnDeleteActivity(DeleteActivityHandler handler);

    ITurnContext OnSendActivities(SendActivitiesHandler handler);

    ITurnContext OnUpdateActivity(UpdateActivityHandler handler);

    Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default);

    Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default);

    Task<ResourceResponse> SendActivityAsync(
        string textReplyToSend,
        string? speak = null,
        string inputHint = InputHints.AcceptingInput,
        CancellationToken cancellationToken = default);

    Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default);
}

/// <summary>A turn whose activity is known to be of a kind.</summary>
public interface ITurnContext<T> : ITurnContext
    where T : IActivity
{
    new T Activity { get; }
}
