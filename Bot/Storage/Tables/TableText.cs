using System.Globalization;
using System.Text;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace MoedeBot.Storage.Tables;

/// <summary>
/// Text that is longer than a property may be (64 KiB of UTF-16), as properties <c>Name0</c>, <c>Name1</c> …; and text that
/// is longer than a row may be (1 MiB), as rows of its own in the same partition.
/// </summary>
internal static class TableText
{
    /// <summary>
    /// UTF-16 units that a row, or all rows of a transaction together, hold: under 1 MiB as stored, and under 4 MiB as sent
    /// even if every character had to be escaped with six.
    /// </summary>
    public const int MostInline = 480_000;

    private const int MostInProperty = 32_000;

    /// <summary>Writes the text as properties; nothing is left of a longer text before it only if the row is replaced.</summary>
    public static void Write(TableEntity row, string name, string text)
    {
        var number = 0;
        foreach (var piece in Cut(text, MostInProperty))
            row[Property(name, number++)] = piece;
    }

    /// <summary>The text; null when the row has none of that name.</summary>
    public static string? Read(TableEntity row, string name)
    {
        if (row.GetString(Property(name, 0)) is not { } first)
            return null;
        var text = new StringBuilder(first);
        for (var number = 1; row.GetString(Property(name, number)) is { } piece; number++)
            text.Append(piece);
        return text.ToString();
    }

    /// <summary>Writes rows that nobody sees until a row refers to them. Left over by a crash they are garbage, never wrong.</summary>
    /// <returns>The reference.</returns>
    public static async Task<string> SpillAsync(TableClient table, string partition, string text, CancellationToken cancellationToken)
    {
        var id = Guid.NewGuid().ToString("n");
        var count = 0;
        foreach (var part in Cut(text, MostInline))
        {
            var row = new TableEntity(partition, $"p:{id}:{count++:D4}");
            Write(row, "Text", part);
            await AddAsync(table, row, cancellationToken);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{id}:{count}");
    }

    /// <summary>The text that a reference stands for.</summary>
    /// <exception cref="InvalidDataException">Some of its rows are missing.</exception>
    public static async Task<string> FetchAsync(TableClient table, string partition, string reference, CancellationToken cancellationToken)
    {
        var (id, count) = reference.Split(':') is [var name, var number] ? (name, int.Parse(number, CultureInfo.InvariantCulture)) : default;
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {$"p:{id}:"} and RowKey lt {$"p:{id};"}");
        var text = new StringBuilder();
        var found = 0;
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            text.Append(Read(row, "Text"));
            found++;
        }

        return found == count ? text.ToString() : throw new InvalidDataException($"{partition}: {found} of {count} parts of a long text are there.");
    }

    /// <summary>Deletes the rows that a reference stands for.</summary>
    public static async Task DropAsync(TableClient table, string partition, string reference)
    {
        var id = reference.Split(':')[0];
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {$"p:{id}:"} and RowKey lt {$"p:{id};"}");
        var rows = await table.QueryAsync<TableEntity>(filter, select: ["PartitionKey", "RowKey"]).ToListAsync();
        foreach (var row in rows)
            await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All);
    }

    // The key is new and random: what is there already was written by our own first try, whose answer was lost.
    private static async Task AddAsync(TableClient table, TableEntity row, CancellationToken cancellationToken)
    {
        try
        {
            await table.AddEntityAsync(row, cancellationToken);
        }
        catch (RequestFailedException failure) when (failure.ErrorCode == TableErrorCode.EntityAlreadyExists)
        {
        }
    }

    // Never between the halves of a surrogate pair: a lone half would be written as U+FFFD.
    private static IEnumerable<string> Cut(string text, int most)
    {
        var start = 0;
        do
        {
            var length = Math.Min(most, text.Length - start);
            if (start + length < text.Length && char.IsHighSurrogate(text[start + length - 1]))
                length--;
            yield return text.Substring(start, length);
            start += length;
        }
        while (start < text.Length);
    }

    private static string Property(string name, int number) => string.Create(CultureInfo.InvariantCulture, $"{name}{number}");
}
