namespace MoedeBot.Texts;

/// <summary>What somebody can do now.</summary>
public sealed partial class Wording
{
    internal string HelpTitle => Get();

    internal string HelpGiveAgenda => Get();

    internal string HelpFile => Get();

    internal string HelpDraft => Get();

    internal string HelpConclude(string change) => Fill(nameof(HelpConclude), change);

    internal string HelpMinutesHeld => Get();

    internal string HelpMinutesComing => Get();

    internal string HelpMinutesOut => Get();

    internal string HelpNoMeeting(string secretaries) => Fill(nameof(HelpNoMeeting), secretaries);

    internal string HelpComment => Get();

    internal string HelpCommentOnly => Get();

    internal string HelpGuest => Get();

    internal string HelpAgendaInChat => Get();

    internal string HelpMemberInChat => Get();

    internal string HelpRest => Get();
}
