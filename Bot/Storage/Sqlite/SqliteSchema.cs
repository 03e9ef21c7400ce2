namespace MoedeBot.Storage.Sqlite;

/// <summary>The file's tables. A change is a new step at the end; <c>user_version</c> counts the steps that a file has taken.</summary>
internal static class SqliteSchema
{
    public static readonly IReadOnlyList<string> Steps =
    [
        """
        CREATE TABLE events (
          meeting TEXT NOT NULL,
          sequence INTEGER NOT NULL,
          json TEXT NOT NULL,
          PRIMARY KEY (meeting, sequence));
        CREATE TABLE dirty (
          meeting TEXT PRIMARY KEY,
          sequence INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE forums (
          tenant TEXT NOT NULL,
          channel TEXT NOT NULL,
          name TEXT NOT NULL,
          version INTEGER NOT NULL,
          json TEXT NOT NULL,
          PRIMARY KEY (tenant, channel)) WITHOUT ROWID;
        CREATE TABLE forum_meetings (
          tenant TEXT NOT NULL,
          channel TEXT NOT NULL,
          meeting TEXT NOT NULL,
          ticks INTEGER NOT NULL,
          PRIMARY KEY (tenant, channel, meeting)) WITHOUT ROWID;
        CREATE INDEX forum_meetings_by_time ON forum_meetings (tenant, channel, ticks DESC, meeting);
        CREATE TABLE minutes (
          tenant TEXT NOT NULL,
          channel TEXT NOT NULL,
          meeting TEXT NOT NULL,
          version INTEGER NOT NULL,
          date TEXT NOT NULL,
          compiled_at TEXT NOT NULL,
          sha256 TEXT NOT NULL,
          text TEXT NOT NULL,
          document TEXT NOT NULL,
          PRIMARY KEY (tenant, channel, meeting, version));
        CREATE INDEX minutes_by_date ON minutes (tenant, channel, date DESC, meeting, version DESC);
        CREATE TABLE delivered (
          meeting TEXT NOT NULL,
          card TEXT NOT NULL,
          conversation TEXT NOT NULL,
          activity TEXT NOT NULL,
          hash TEXT NOT NULL,
          version INTEGER NOT NULL,
          PRIMARY KEY (meeting, card)) WITHOUT ROWID;
        CREATE TABLE keys (
          name TEXT PRIMARY KEY,
          xml TEXT NOT NULL) WITHOUT ROWID;
        """,
        """
        CREATE TABLE leases (
          meeting TEXT PRIMARY KEY,
          holder TEXT NOT NULL,
          expires TEXT NOT NULL,
          version TEXT NOT NULL) WITHOUT ROWID;
        """,
        "ALTER TABLE delivered ADD COLUMN reposts INTEGER NOT NULL DEFAULT 0",
    ];
}
