namespace MoedeBot.Texts;

/// <summary>Setting a forum up, and what every card has.</summary>
public sealed partial class Wording
{
    internal string CannotShow => Get();

    internal string Save => Get();

    internal string Back => Get();

    internal string WelcomeTitle => Get();

    internal string WelcomeText => Get();

    internal string WelcomeNext => Get();

    internal string SetUpForum => Get();

    internal string ForumFormText => Get();

    internal string ForumName => Get();

    internal string ForumNameExample => Get();

    internal string ForumNameMissing => Get();

    internal string HouseStyle => Get();

    internal string HouseStyleMissing => Get();

    internal string PlaceOptional => Get();

    internal string PlaceExample => Get();

    internal string FactHouseStyle => Get();

    internal string FactPlace => Get();

    internal string NotStated => Get();

    internal string ForumNext => Get();

    internal string ChangeForum => Get();

    internal string MoreSettings => Get();

    internal string DeputiesLabel => Get();

    internal string FactDeputies => Get();

    internal string MembersLabel => Get();

    internal string MembersExample => Get();

    internal string PeriodLabel => Get();

    internal string FactPeriod => Get();

    internal string PeriodExample => Get();

    internal string UsualStartLabel => Get();

    internal string UsualEndLabel => Get();

    internal string MinutesReleaseLabel => Get();

    internal string MinutesByThemselves => Get();

    internal string MinutesAfterLook => Get();

    internal string PositionsLabel => Get();

    internal string WithPositions => Get();

    internal string WithoutPositions => Get();

    internal string PositionsNotUsed => Get();

    internal string RepliesLabel => Get();

    internal string RepliesWithMention => Get();

    internal string RepliesAll => Get();

    internal string CommentDaysLabel => Get();

    internal string CommentDaysUsual => Get();

    internal string ForDays(int count) => Fill(nameof(ForDays), count);

    internal string Days(int count) => Fill(nameof(Days), count);

    internal string SettingsChanged(string by, string date, TimeOnly time) => Fill(nameof(SettingsChanged), by, date, Clock(time));

    internal string WhichForum => Get();

    internal string ForumMissing => Get();

    internal string Continue => Get();

    internal string ForumReady(string forum) => Fill(nameof(ForumReady), forum);

    internal string FactSecretary(int count) => Count(nameof(FactSecretary), count, count);
}
