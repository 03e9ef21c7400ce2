using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.Contracts;

public sealed class InMemoryEventLogTests() : EventLogContract(new InMemoryStore());

public sealed class InMemoryDirtyMeetingsTests() : DirtyMeetingsContract(new InMemoryStore());

public sealed class InMemoryForumDirectoryTests() : ForumDirectoryContract(new InMemoryStore());

public sealed class InMemoryMinutesArchiveTests() : MinutesArchiveContract(new InMemoryStore());

public sealed class InMemoryDeliveredCardsTests() : DeliveredCardsContract(new InMemoryStore());

public sealed class InMemoryMeetingLeasesTests() : MeetingLeasesContract(new InMemoryStore());
