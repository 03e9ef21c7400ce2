using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.Contracts;

public sealed class SqliteEventLogTests() : EventLogContract(new SqliteStore());

public sealed class SqliteDirtyMeetingsTests() : DirtyMeetingsContract(new SqliteStore());

public sealed class SqliteForumDirectoryTests() : ForumDirectoryContract(new SqliteStore());

public sealed class SqliteMinutesArchiveTests() : MinutesArchiveContract(new SqliteStore());

public sealed class SqliteDeliveredCardsTests() : DeliveredCardsContract(new SqliteStore());

public sealed class SqliteMeetingLeasesTests() : MeetingLeasesContract(new SqliteStore());

public sealed class SqliteStoredStreamsTests() : StoredStreamsContract(new SqliteStore());
