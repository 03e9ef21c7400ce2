namespace MoedeBot.Texts;

/// <summary>Closed items, and who may read them.</summary>
public sealed partial class Wording
{
    internal string NotForGuests => Get();

    internal string OnlyPrivately => Get();

    internal string ClosedForMembers => Get();

    internal string ReadClosed => Get();

    internal string InternalMinutes => Get();

    internal string InternalMinutesText => Get();

    internal string OpenInternalMinutes => Get();
}
