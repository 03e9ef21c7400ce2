using Azure.Data.Tables.Models;

namespace Azure.Data.Tables.Wire;

/// <summary>
/// The service's limits on one row, checked before anything is sent: the emulator lets several of them pass, and a
/// transaction that the emulator chokes on stays broken until it is restarted. Failures look as the service's own would.
/// Source: "Understanding the Table service data model" and "Scalability targets for Table storage".
/// </summary>
internal static class EntityLimits
{
    public const int Properties = 252;
    public const int EntityBytes = 1024 * 1024;
    public const int PropertyBytes = 64 * 1024;
    public const int NameLength = 255;
    public const int KeyLength = 512;

    private static readonly DateTimeOffset _earliest = new(1601, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <exception cref="RequestFailedException">Status 400 and the code that the service has for it.</exception>
    public static void Check(IReadOnlyCollection<KeyValuePair<string, object?>> properties)
    {
        // The size by Microsoft's published formula: 4 + keys + for each property 8 + name + value, text in UTF-16.
        long size = 4;
        var own = 0;
        foreach (var (name, value) in properties)
        {
            if (name is nameof(ITableEntity.PartitionKey) or nameof(ITableEntity.RowKey))
            {
                CheckKey(name, (string?)value);
                size += 2L * ((string?)value)!.Length;
                continue;
            }

            own++;
            size += 8 + (2 * name.Length) + CheckValue(name, value);
        }

        if (own > Properties)
            throw Refusal(TableErrorCode.TooManyProperties, $"An entity has at most {Properties} properties; this one has {own}.");
        if (size > EntityBytes)
            throw Refusal(TableErrorCode.EntityTooLarge, $"An entity is at most {EntityBytes} bytes; this one is {size}.");
    }

    public static void CheckKey(string name, string? key)
    {
        ArgumentNullException.ThrowIfNull(key, name);
        if (key.Length > KeyLength)
            throw Refusal(TableErrorCode.KeyValueTooLarge, $"{name} is longer than {KeyLength} UTF-16 units.");
        foreach (var unit in key)
        {
            if (unit is '/' or '\\' or '#' or '?' or <= '\u001F' or (>= '\u007F' and <= '\u009F'))
                throw Refusal(TableErrorCode.OutOfRangeInput, $"{name} has a character that keys may not have: U+{(int)unit:X4}.");
        }
    }

    private static int CheckValue(string name, object? value)
    {
        if (name.Length > NameLength)
            throw Refusal(TableErrorCode.PropertyNameTooLong, $"A property's name is at most {NameLength} characters.");
        if (value is DateTimeOffset time && time < _earliest || value is DateTime day && day < _earliest.UtcDateTime)
            throw Refusal(TableErrorCode.OutOfRangeInput, $"Property {name} is before the year 1601.");

        var (bytes, overhead) = value switch
        {
            string text => (2 * text.Length, 4),
            byte[] data => (data.Length, 4),
            BinaryData data => (data.ToMemory().Length, 4),
            bool => (1, 0),
            int => (4, 0),
            Guid => (16, 0),
            _ => (8, 0),
        };
        return bytes > PropertyBytes
            ? throw Refusal(TableErrorCode.PropertyValueTooLarge, $"Property {name} is {bytes} bytes; {PropertyBytes} is the most.")
            : bytes + overhead;
    }

    private static RequestFailedException Refusal(TableErrorCode code, string message) => new(400, message, code.ToString(), null);
}
