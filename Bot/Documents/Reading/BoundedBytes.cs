namespace MoedeBot.Documents.Reading;

/// <summary>Reads what comes from outside without taking in more than was meant to come.</summary>
public static class BoundedBytes
{
    /// <summary>All bytes of a stream; null as soon as there are more than <paramref name="most"/>.</summary>
    public static async Task<byte[]?> ReadAsync(Stream source, int most, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = await source.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            if (bytes.Length + read > most)
                return null;
            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }
}
