using MoedeBot.Documents;
using MoedeBot.Meetings;

namespace MoedeBot.Tests.Support;

/// <summary>Gives tests their vocabulary: a forum, its people, an agenda of a few items.</summary>
internal static class MeetingBuilder
{
    public static readonly MeetingId Meeting = new("m1");
    public static readonly DateTimeOffset Now = new(2026, 10, 14, 6, 30, 0, TimeSpan.Zero);
    public static readonly Person Sofie = new("sofie", "Sofie Sekretær");
    public static readonly Person Mette = new("mette", "Mette Prøvesen");
    public static readonly Person Anders = new("anders", "Anders Afprøver");
    public static readonly Actor Secretary = new(Sofie, Role.Secretary);
    public static readonly Actor Member = new(Mette, Role.Member);

    public static Forum Forum { get; } = new(
        new ForumId("tenant-1", "19:kanal@thread.tacv2"), "Strategisk Chefforum", "nordfyn", "Mødelokale 2", [Sofie],
        new ChannelAddress("https://connector.example/", "19:team@thread.tacv2", "28:bot"));

    public static AgendaItem Item(int number, string title, bool confidential = false) =>
        new("Punkt", number, title, null, confidential, []) { PrintedTitle = confidential ? $"Lukket: {title}" : title };

    public static MeetingDocument Agenda(params AgendaItem[] items) => new(
        DocumentKind.Agenda, "nordfyn",
        new DocumentHead("Strategisk Chefforum", new DateOnly(2026, 10, 14), new TimeOnly(8, 30), "Mødelokale 2", []), [], items);

    public static MeetingCommand.ReceiveAgenda Receive(params AgendaItem[] items) =>
        new(Forum, Agenda(items), [], DecisionsLeftOut: false, PreviewIn: "a:sofie");

    public static MeetingState Running(params AgendaItem[] items) =>
        After(null, Secretary, Receive(items), new MeetingCommand.PostAgenda());

    public static MeetingState After(MeetingState? state, Actor actor, params MeetingCommand[] commands)
    {
        var batch = Batch.Decide(Meeting, state, commands.Select(command => new Request(command, actor, null)), Now);
        Assert.All(batch.Outcomes, outcome => Assert.Null(outcome.Refusal));
        return batch.State!;
    }

    public static Refusal? RefusalOf(MeetingState? state, Actor actor, MeetingCommand command) =>
        Batch.Decide(Meeting, state, [new Request(command, actor, null)], Now).Outcomes[0].Refusal;
}
