using System.Globalization;
using MoedeBot.Cards;
using MoedeBot.Documents;
using MoedeBot.Meetings;
using MoedeBot.Texts;

namespace MoedeBot.Tests.Cards;

/// <summary>One invented meeting of an invented municipality, told step by step: what the cards of the tests are made of.</summary>
internal static class SampleMeeting
{
    public static readonly MeetingId Id = new("m0199c1de");
    public static readonly Person Sofie = new("sofie", "Sofie Lind");
    public static readonly Person Mette = new("mette", "Mette Holm");
    public static readonly Person Anders = new("anders", "Anders Juhl");
    public static readonly Person Karen = new("karen", "Karen Østergård");
    public static readonly Actor Secretary = new(Sofie, Role.Secretary);
    public static readonly CardContext Danish = Context("da-DK");
    public static readonly CardContext English = Context("en-GB");

    public static readonly Forum Forum = new(
        new ForumId("tenant-1", "19:kanal@thread.tacv2"), "Strategisk Chefforum", "nordfyn", "Nordby Rådhus, mødelokale 2", [Sofie],
        new ChannelAddress("https://connector.example/", "19:team@thread.tacv2", "28:bot"));

    public static readonly DateTimeOffset Held = new(2026, 3, 2, 9, 42, 0, TimeSpan.Zero);

    /// <summary>With everything set.</summary>
    public static readonly Forum WholeForum = Forum with
    {
        Deputies = [Mette],
        Members = [new StandingMember(Mette.Name, "økonomichef"), new StandingMember("Bo Uden Teams", null)],
        Period = "2026-2029",
        UsualStart = new TimeOnly(8, 30),
        UsualEnd = new TimeOnly(11, 0),
        MinutesAfterLook = true,
        CommentDays = 90,
        Changes = [new SettingsChange(Sofie, new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero), ["Place"])],
    };

    public static readonly IReadOnlyList<Remark> Remarks =
    [
        new(12, Severity.Note, "Indholdsfortegnelsen skriver »Rekruttering«, punktet »Rekruttering og fastholdelse – næste skridt«.", "contents-title-differs"),
        new(31, Severity.Warning, "Teksten henviser til et bilag, men punktet har ingen bilagsliste.", "attachment-missing"),
    ];

    public static MeetingDocument Agenda { get; } = SampleAgenda.Document;

    public static MeetingState Draft { get; } = From(new MeetingCommand.ReceiveAgenda(Forum, Agenda, Remarks, true, "a:sofie"));

    public static MeetingState WithoutForum { get; } = From(new MeetingCommand.ReceiveAgenda(Forum, Agenda, [], false, "a:sofie")
    {
        Choices = [Forum, Forum with { Id = new ForumId("tenant-1", "19:direktion@thread.tacv2"), Name = "Direktionen" }],
    });

    public static MeetingState Dropped { get; } = Draft.Then("08:00", Secretary, new MeetingCommand.DiscardAgenda());

    public static MeetingState Posted { get; } = Draft.Then("08:00", Secretary, new MeetingCommand.PostAgenda());

    /// <summary>Two items concluded, the third on, twelve minutes late, people have spoken.</summary>
    public static MeetingState Underway { get; } = Posted
        .Then("08:34", Secretary, new MeetingCommand.ConcludeItem(1, "Godkendt."))
        .Then("08:40", new Actor(Karen, Role.Member), new MeetingCommand.AddComment(3, "Husk at nævne lærlingene."))
        .Then("08:47", new Actor(Anders, Role.Member), new MeetingCommand.AddComment(3, "Kan puljen overføres til 2027?"))
        .Then("08:51", new Actor(Mette, Role.Member), new MeetingCommand.AddComment(3, "Seniorindsatsen bør komme først; det er der, vi mister folk nu."))
        .Then("08:52", new Actor(Mette, Role.Member), new MeetingCommand.TakePosition(3, Position.Agree))
        .Then("09:03", new Actor(Karen, Role.Member), new MeetingCommand.TakePosition(3, Position.Agree))
        .Then("09:12", Secretary, new MeetingCommand.ConcludeItem(2, "Strategisk Chefforum tog sagen til efterretning."))
        .Then("09:14", new Actor(Anders, Role.Member), new MeetingCommand.AddComment(3, "Enig, hvis puljen også kan bruges til fælles annoncering."))
        .Then("09:14", new Actor(Anders, Role.Member), new MeetingCommand.TakePosition(3, Position.AgreeWithRemark));

    public static Attendees People { get; } = new([.. Agenda.Head.Participants.Select(person => person.Name)], ["Ditte Vang"]);

    public static MeetingState Attended { get; } = Underway
        .Then("09:15", Secretary, new MeetingCommand.TakeAttendance(People.Listed))
        .Then("09:16", Secretary, new MeetingCommand.NoteAttendance(new AttendanceFact(AttendanceKind.Excused, "Anders Juhl")))
        .Then("09:16", Secretary, new MeetingCommand.NoteAttendance(new AttendanceFact(AttendanceKind.Late, "Mette Holm") { At = new TimeOnly(8, 45) }))
        .Then("09:17", Secretary, new MeetingCommand.NoteAttendance(new AttendanceFact(AttendanceKind.Disqualified, "Karen Østergård") { Item = 4 }));

    public static MeetingState Decided { get; } = Underway.Then("10:24", Secretary, new MeetingCommand.ConcludeItem(3,
        "Strategisk Chefforum godkendte de fire prioriterede områder, idet:\n\n- seniorindsatsen sættes i gang først\n- puljen også kan bruges til fælles annoncering\n\n"
        + "Organisationskonsulent Ditte Vang deltog under punktet."));

    public static MeetingState Reopened { get; } = Decided.Then("10:31", Secretary, new MeetingCommand.ReopenItem(3, "Beløbet i puljen var forkert gengivet."));

    /// <summary>Only the last item is open, and an earlier decision is no more than a full stop.</summary>
    public static MeetingState AllButLast { get; } = Reopened
        .Then("10:40", Secretary, new MeetingCommand.ConcludeItem(3, "."))
        .Then("10:58", Secretary, new MeetingCommand.ConcludeItem(4, ""));

    /// <summary>Over, and with a CPR number in a decision.</summary>
    public static MeetingState Stopped { get; } = Decided
        .Then("10:58", Secretary, new MeetingCommand.ConcludeItem(4, ""))
        .Then("12:09", Secretary, new MeetingCommand.ConcludeItem(5, "Orientering om sagen om 010190-1234."));

    public static MeetingState Ended { get; } = Decided
        .Then("10:58", Secretary, new MeetingCommand.ConcludeItem(4, ""))
        .Then("12:09", Secretary, new MeetingCommand.ConcludeItem(5, "Orientering foretaget."))
        .Minuted();

    /// <summary>Over, with an open and a closed item put off.</summary>
    public static MeetingState PutOff { get; } = Underway
        .Then("10:24", Secretary, new MeetingCommand.ConcludeItem(3, "Sagen udsættes til næste møde."))
        .Then("10:58", Secretary, new MeetingCommand.ConcludeItem(4, "Udsat."))
        .Then("12:09", Secretary, new MeetingCommand.ConcludeItem(5, "Orientering foretaget."));

    /// <summary>Put right after the minutes were out: an open item, a closed one, and who was there.</summary>
    public static MeetingState Amended { get; } = Ended
        .Then("13:00", Secretary, new MeetingCommand.ReopenItem(2, "Beløbet på linje to var forkert."))
        .Then("13:05", Secretary, new MeetingCommand.ConcludeItem(2, "Strategisk Chefforum tog sagen til efterretning, idet puljen er på 400.000 kr."))
        .Then("13:06", Secretary, new MeetingCommand.ReopenItem(4, "Navnet var forkert."))
        .Then("13:07", Secretary, new MeetingCommand.ConcludeItem(4, "Ansættelsen ophører."))
        .Then("13:10", Secretary, new MeetingCommand.NoteAttendance(new AttendanceFact(AttendanceKind.Excused, "Anders Juhl")))
        .Minuted();

    /// <summary>Out, with three days for corrections and two proposals, one of them about a closed item.</summary>
    public static MeetingState Proposed { get; } = (Ended with { Forum = Forum with { CorrectionDays = 3 } })
        .Then("13:00", new Actor(Mette, Role.Member), new MeetingCommand.ProposeCorrection(3, "Puljen er på 400.000 kr., ikke 40.000 kr.", Held.AddMonths(7)))
        .Then("13:20", new Actor(Anders, Role.Member), new MeetingCommand.ProposeCorrection(4, "Datoen er den 1. november.", Held.AddMonths(7)));

    /// <summary>One proposal is declined.</summary>
    public static MeetingState Answered { get; } = Proposed
        .Then("14:00", Secretary, new MeetingCommand.DeclineCorrection(Proposed.Corrections[0].Id, "Beløbet svarer til bilaget."));

    public static MeetingState Then(this MeetingState state, string clock, Actor actor, MeetingCommand command)
    {
        var local = new DateTime(2026, 10, 14) + TimeOnly.Parse(clock, CultureInfo.InvariantCulture).ToTimeSpan();
        var at = new DateTimeOffset(local, LocalTime.Copenhagen.GetUtcOffset(local)).ToUniversalTime();
        var batch = Batch.Decide(Id, state, [new Request(command, actor, null)], at);
        Assert.Null(batch.Outcomes[0].Refusal);
        return batch.State!;
    }

    public static MeetingState Minuted(this MeetingState state) =>
        state.Then("12:09", Actor.Bot, new MeetingCommand.RecordMinutes((state.Minutes?.Version ?? 0) + 1, new string('a', 64), state.Sequence));

    public static MeetingState From(MeetingCommand.ReceiveAgenda received)
    {
        var at = new DateTimeOffset(2026, 10, 8, 7, 0, 0, TimeSpan.Zero);
        return Batch.Decide(Id, null, [new Request(received, Secretary, null)], at).State!;
    }

    private static CardContext Context(string culture) =>
        new(CultureInfo.GetCultureInfo(culture), LocalTime.Copenhagen, meeting => new Uri($"https://moedebot.example.dk/referat/{meeting.Id}?v={meeting.Minutes?.Version}"));
}
