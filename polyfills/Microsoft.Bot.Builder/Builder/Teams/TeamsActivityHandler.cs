using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Json;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>A bot in Teams: one method per thing that can happen there. What nobody overrides is ignored, or 501 for an invoke.</summary>
public partial class TeamsActivityHandler : ActivityHandler
{
    protected override Task OnMessageUpdateActivityAsync(
        ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        DataOf(turnContext)?.EventType switch
        {
            "editMessage" => OnTeamsMessageEditAsync(turnContext, cancellationToken),
            "undeleteMessage" => OnTeamsMessageUndeleteAsync(turnContext, cancellationToken),
            _ => base.OnMessageUpdateActivityAsync(turnContext, cancellationToken),
        };

    protected virtual Task OnTeamsMessageEditAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    protected virtual Task OnTeamsMessageUndeleteAsync(
        ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected override Task OnMessageDeleteActivityAsync(
        ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) =>
        DataOf(turnContext)?.EventType == "softDeleteMessage"
            ? OnTeamsMessageSoftDeleteAsync(turnContext, cancellationToken)
            : base.OnMessageDeleteActivityAsync(turnContext, cancellationToken);

    protected virtual Task OnTeamsMessageSoftDeleteAsync(
        ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Events of meetings and of reading, by name; their values are read whatever the case of their members' names.</summary>
    protected override Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Name switch
        {
            "application/vnd.microsoft.meetingStart" when Value<MeetingStartEventDetails>(turnContext) is { } value =>
                OnTeamsMeetingStartAsync(value, turnContext, cancellationToken),
            "application/vnd.microsoft.meetingEnd" when Value<MeetingEndEventDetails>(turnContext) is { } value =>
                OnTeamsMeetingEndAsync(value, turnContext, cancellationToken),
            "application/vnd.microsoft.meetingParticipantJoin" when Value<MeetingParticipantsEventDetails>(turnContext) is { } value =>
                OnTeamsMeetingParticipantsJoinAsync(value, turnContext, cancellationToken),
            "application/vnd.microsoft.meetingParticipantLeave" when Value<MeetingParticipantsEventDetails>(turnContext) is { } value =>
                OnTeamsMeetingParticipantsLeaveAsync(value, turnContext, cancellationToken),
            "application/vnd.microsoft.readReceipt" when Value<ReadReceiptInfo>(turnContext) is { } value =>
                OnTeamsReadReceiptAsync(value, turnContext, cancellationToken),
            _ => base.OnEventActivityAsync(turnContext, cancellationToken),
        };

    protected virtual Task OnTeamsMeetingStartAsync(
        MeetingStartEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    protected virtual Task OnTeamsMeetingEndAsync(
        MeetingEndEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    protected virtual Task OnTeamsMeetingParticipantsJoinAsync(
        MeetingParticipantsEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    protected virtual Task OnTeamsMeetingParticipantsLeaveAsync(
        MeetingParticipantsEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    protected virtual Task OnTeamsReadReceiptAsync(
        ReadReceiptInfo readReceiptInfo, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    // Channel data of another shape is somebody's else: the activity is handled as if it had none.
    private static TeamsChannelData? DataOf(ITurnContext turnContext) =>
        turnContext.Activity.TryGetChannelData<TeamsChannelData>(out var data) ? data : null;

    private static T? Value<T>(ITurnContext<IEventActivity> turnContext)
        where T : class
    {
        try
        {
            return turnContext.Activity.Value is { } value ? SchemaJson.Convert<T>(value) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
