namespace MoedeBot.Texts;

/// <summary>The minutes, and why something was refused.</summary>
public sealed partial class Wording
{
    internal string Minutes => Get();

    internal string OpenMinutes => Get();

    internal string MinutesOutdated => Get();

    internal string RefusedTitle => Get();

    internal string YourText => Get();

    internal string UnknownMeeting => Get();

    internal string UnknownItem => Get();

    internal string NotMember => Get();

    internal string NotSecretary => Get();

    internal string NotPosted => Get();

    internal string ForumNotChosen => Get();

    internal string AlreadyPosted => Get();

    internal string Discarded => Get();

    internal string ItemConcluded => Get();

    internal string ItemOpen => Get();

    internal string Empty => Get();

    internal string BadAgenda => Get();

    internal string UnknownAction => Get();

    internal string MinutesVersion(int version) => Fill(nameof(MinutesVersion), version);

    internal string Present(int count) => Count(nameof(Present), count, count);

    internal string Absent(string names) => Fill(nameof(Absent), names);

    internal string RestInMinutes(int count) => Count(nameof(RestInMinutes), count, count);

    internal string MinutesSummary(string forum) => Fill(nameof(MinutesSummary), forum);

    internal string NotSecretaryBut(string names) => Fill(nameof(NotSecretaryBut), names);

    internal string TooLong(int most) => Fill(nameof(TooLong), most);
}
