using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.Contracts;

[Collection(AzuriteTests.Name)]
[Trait("Category", "Slow")]
public sealed class AzureEventLogTests(AzuriteFixture azurite) : EventLogContract(new AzureStore(azurite.ConnectionString));

[Collection(AzuriteTests.Name)]
[Trait("Category", "Slow")]
public sealed class AzureDirtyMeetingsTests(AzuriteFixture azurite) : DirtyMeetingsContract(new AzureStore(azurite.ConnectionString));

[Collection(AzuriteTests.Name)]
[Trait("Category", "Slow")]
public sealed class AzureForumDirectoryTests(AzuriteFixture azurite) : ForumDirectoryContract(new AzureStore(azurite.ConnectionString));

[Collection(AzuriteTests.Name)]
[Trait("Category", "Slow")]
public sealed class AzureMinutesArchiveTests(AzuriteFixture azurite) : MinutesArchiveContract(new AzureStore(azurite.ConnectionString));

[Collection(AzuriteTests.Name)]
[Trait("Category", "Slow")]
public sealed class AzureDeliveredCardsTests(AzuriteFixture azurite) : DeliveredCardsContract(new AzureStore(azurite.ConnectionString));

[Collection(AzuriteTests.Name)]
[Trait("Category", "Slow")]
public sealed class AzureMeetingLeasesTests(AzuriteFixture azurite) : MeetingLeasesContract(new AzureStore(azurite.ConnectionString));
