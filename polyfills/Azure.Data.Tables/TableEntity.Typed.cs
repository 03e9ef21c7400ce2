using System.Globalization;

namespace Azure.Data.Tables;

public sealed partial class TableEntity
{
    /// <summary>Null where the property is absent. All typed getters throw when it holds another type.</summary>
    /// <exception cref="InvalidOperationException">The property is of another type.</exception>
    public string GetString(string key) => Reference<string>(key)!;

    public byte[] GetBinary(string key) => _properties.GetValueOrDefault(key) is BinaryData data ? data.ToArray() : Reference<byte[]>(key)!;

    public BinaryData GetBinaryData(string key) =>
        _properties.GetValueOrDefault(key) is BinaryData data ? data
        : Reference<byte[]>(key) is { } bytes ? BinaryData.FromBytes(bytes)
        : null!;

    public bool? GetBoolean(string key) => Value<bool>(key);

    public int? GetInt32(string key) => Value<int>(key);

    /// <summary>A number that was stored as Int32 is widened.</summary>
    public long? GetInt64(string key) => _properties.GetValueOrDefault(key) is int small ? small : Value<long>(key);

    /// <summary>A number that was stored as Int32 is widened (5.0 written by careless clients comes back as 5).</summary>
    public double? GetDouble(string key) => _properties.GetValueOrDefault(key) is int small ? small : Value<double>(key);

    public Guid? GetGuid(string key) => Value<Guid>(key);

    public DateTimeOffset? GetDateTimeOffset(string key) =>
        _properties.GetValueOrDefault(key) is DateTime time ? new DateTimeOffset(time) : Value<DateTimeOffset>(key);

    /// <summary>In UTC.</summary>
    public DateTime? GetDateTime(string key) =>
        _properties.GetValueOrDefault(key) is DateTimeOffset time ? time.UtcDateTime : Value<DateTime>(key);

    private T? Reference<T>(string key)
        where T : class =>
        _properties.GetValueOrDefault(key) switch
        {
            null => null,
            T value => value,
            var other => throw WrongType(key, typeof(T), other),
        };

    private T? Value<T>(string key)
        where T : struct =>
        _properties.GetValueOrDefault(key) switch
        {
            null => null,
            T value => value,
            var other => throw WrongType(key, typeof(T), other),
        };

    private static InvalidOperationException WrongType(string key, Type asked, object found) =>
        new(string.Create(CultureInfo.InvariantCulture, $"Property {key} is a {found.GetType().Name}, not a {asked.Name}."));
}
