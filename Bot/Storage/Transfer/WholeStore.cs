using MoedeBot.Delivery;
using MoedeBot.Meetings;
using MoedeBot.Minutes;

namespace MoedeBot.Storage.Transfer;

/// <summary>Everything of a store that an export holds. Left out: signing keys (secret) and marks (an import makes them anew).</summary>
internal sealed record WholeStore(
    IStoredStreams Streams, IStoredForums Index, IForumDirectory Forums, IMinutesArchive Minutes, IDeliveredCards Cards, IDirtyMeetings Dirty);
