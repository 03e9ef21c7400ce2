using System.Security.Cryptography;
using System.Text;
using Microsoft.Bot.Builder;
using MoedeBot.Cards;
using MoedeBot.Documents;
using MoedeBot.Documents.Reading;
using MoedeBot.Meetings;

namespace MoedeBot.Teams.Messages;

/// <summary>An agenda given as text or file: read, kept as a draft, and shown as a preview by Delivery.</summary>
public sealed partial class AgendaIntake(
    AgendaArrivals arrivals, ForumBook forums, Roster roster, ScreenTexts texts, TimeProvider clock, ILogger<AgendaIntake> logger)
{
    /// <summary>The form with a field for the text, for those who may give an agenda.</summary>
    public async Task<Answer> FormAsync(ITurnContext turn, Sender sender, CancellationToken cancellationToken) =>
        await CandidatesAsync(turn, sender, cancellationToken) is { Refused: { } refused }
            ? refused
            : new Answer.Card(AgendaForm.Make(texts.For(turn.Activity), typed: null, problem: null));

    /// <summary>Takes an agenda in from the form. One that cannot be read goes back in the form, with the reason.</summary>
    public async Task<Answer> ReadFormAsync(ITurnContext turn, Sender sender, string text, CancellationToken cancellationToken) =>
        await ReceiveAsync(turn, sender, AgendaReader.Read(text), cancellationToken) switch
        {
            null when ScreenTexts.InDialog(turn.Activity) => new Answer.Nothing(),
            null => new Answer.Card(AgendaForm.Received(texts.Context)),
            Answer.Text { Content: var problem } => new Answer.Card(AgendaForm.Make(texts.For(turn.Activity), text, problem)),
            var refused => refused,
        };

    /// <summary>Why the sender cannot give an agenda here; null for one who can.</summary>
    public async Task<Answer?> RefuseAsync(ITurnContext turn, Sender sender, CancellationToken cancellationToken) =>
        (await CandidatesAsync(turn, sender, cancellationToken)).Refused;

    /// <summary>Takes an agenda in.</summary>
    /// <returns>What to answer when it is not taken; null when the preview is on its way.</returns>
    public async Task<Answer?> ReceiveAsync(ITurnContext turn, Sender sender, ReadOutcome outcome, CancellationToken cancellationToken)
    {
        var candidates = await CandidatesAsync(turn, sender, cancellationToken);
        if (candidates.Refused is { } refused)
            return refused;

        if (outcome is not ReadOutcome.Read read)
            return new Answer.Text(((ReadOutcome.Refused)outcome).Reason);

        var executed = await BeginAsync(sender, Draft(read, candidates.Forums, sender), cancellationToken);
        return executed.Refusal is { } refusal ? new Answer.Text(texts.Of(refusal, candidates.Forums[0])) : null;
    }

    // A message that Teams delivers twice is one meeting: its id comes from the activity's.
    private async Task<Executed> BeginAsync(Sender sender, MeetingCommand.ReceiveAgenda draft, CancellationToken cancellationToken)
    {
        var actor = new Actor(sender.Person, Role.Secretary);
        var arrived = await arrivals.ReceiveAsync(IdFor(sender), draft, actor, sender.ActivityId, cancellationToken);
        Log.Received(logger, arrived.Meeting, arrived.Revision, draft.Agenda.Items.Count, draft.Remarks.Count);
        return arrived.Executed;
    }

    private MeetingId IdFor(Sender sender) => sender.ActivityId is { } activity
        ? new MeetingId("m" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(activity)))[..32])
        : MeetingId.New(clock.GetUtcNow());

    private static MeetingCommand.ReceiveAgenda Draft(ReadOutcome.Read read, IReadOnlyList<Forum> forums, Sender sender)
    {
        var named = forums.Where(forum => forum.Name.Equals(read.Document.Head.Forum, StringComparison.OrdinalIgnoreCase)).ToList();
        var certain = forums.Count == 1 ? forums[0] : named is [var one] ? one : null;
        var (agenda, hadDecisions) = read.Document.WithoutDecisions();
        return new MeetingCommand.ReceiveAgenda(Held(certain ?? forums[0]), agenda, read.Remarks, hadDecisions, sender.ConversationId)
        {
            Choices = certain is null ? [.. forums.Select(Held)] : [],
        };
    }

    // A meeting is held under the settings as they are; how they came about is the forum's own history.
    private static Forum Held(Forum forum) => forum with { Changes = [] };

    private async Task<(IReadOnlyList<Forum> Forums, Answer? Refused)> CandidatesAsync(
        ITurnContext turn, Sender sender, CancellationToken cancellationToken)
    {
        if (sender.Forum is not { } id)
        {
            var run = await forums.RunByAsync(sender.Person, sender.TenantId, cancellationToken);
            return (run, run.Count == 0 ? new Answer.Text(texts.Words.NoForumToRun) : null);
        }

        if (await forums.FindAsync(id, cancellationToken) is not { IsSetUp: true } forum)
            return ([], new Answer.Card(ForumCards.Welcome(texts.Context)));
        return await roster.RoleAsync(turn, sender, forum, cancellationToken) switch
        {
            Role.Secretary => ([forum], null),
            Role.Member or Role.Guest => ([], new Answer.Text(texts.Of(Refusal.NotSecretary, forum))),
            _ => ([], new Answer.Text(texts.Of(Refusal.NotMember, forum))),
        };
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Agenda received for {Meeting}, new edition: {Revision}, {Items} items, {Remarks} remarks.")]
        public static partial void Received(ILogger logger, MeetingId meeting, bool revision, int items, int remarks);
    }
}
