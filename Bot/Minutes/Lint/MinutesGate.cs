using MoedeBot.Documents;
using MoedeBot.Meetings;

namespace MoedeBot.Minutes;

/// <summary>Whether minutes go out by themselves. They wait for the secretary where the forum wants it so, or where there is an error.</summary>
public static class MinutesGate
{
    /// <summary>Whether minutes that should be out wait for the secretary.</summary>
    public static bool Holds(MeetingState state) => state.AwaitsMinutes && !state.Released && (state.Forum.MinutesAfterLook || Errors(state).Any());

    /// <summary>What stops them; empty where only the forum's own wish does.</summary>
    public static IEnumerable<MinutesRemark> Errors(MeetingState state) => MinutesLint.Of(state).Where(remark => remark.Severity == Severity.Error);
}
