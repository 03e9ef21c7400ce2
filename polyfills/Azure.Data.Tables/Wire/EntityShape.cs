using System.Collections.Concurrent;
using System.Reflection;

namespace Azure.Data.Tables.Wire;

/// <summary>A row as name and value pairs, whatever class it is: <see cref="TableEntity"/> or one with plain properties.</summary>
internal static class EntityShape
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> _properties = new();

    /// <summary>What is to be sent: keys and values, without nulls, the ETag and the timestamp (the service sets them).</summary>
    public static List<KeyValuePair<string, object?>> Values(ITableEntity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        var all = entity is TableEntity dictionary
            ? ((IEnumerable<KeyValuePair<string, object>>)dictionary).Select(pair => KeyValuePair.Create<string, object?>(pair.Key, pair.Value))
            : Of(entity.GetType()).Select(property => KeyValuePair.Create(property.Name, Plain(property.GetValue(entity))));
        var isDictionary = entity is TableEntity;
        return [.. all.Where(pair => pair.Value != null && !BelongsToService(pair.Key, isDictionary))];
    }

    /// <summary>The class's own object from what was received.</summary>
    public static T Create<T>(TableEntity received)
        where T : class, ITableEntity
    {
        if (received is T same)
            return same;
        var entity = Activator.CreateInstance<T>();
        foreach (var property in Of(typeof(T)))
        {
            if (received.TryGetValue(property.Name, out var value) && property.Name != nameof(ITableEntity.ETag))
                property.SetValue(entity, Fit(value, property.PropertyType));
        }

        entity.ETag = received.ETag;
        return entity;
    }

    // In a dictionary "ETag" is a property like any other; in a class it is the interface's.
    private static bool BelongsToService(string name, bool isDictionary) =>
        name is TableEntity.ETagKey or nameof(ITableEntity.Timestamp) || (name == nameof(ITableEntity.ETag) && !isDictionary);

    private static PropertyInfo[] Of(Type type) => _properties.GetOrAdd(
        type,
        static key => [.. key.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property is { CanRead: true, CanWrite: true } && property.GetIndexParameters().Length == 0)]);

    private static object? Plain(object? value) => value is Enum ? value.ToString() : value;

    private static object? Fit(object? value, Type asked)
    {
        var type = Nullable.GetUnderlyingType(asked) ?? asked;
        return value switch
        {
            null => null,
            string name when type.IsEnum => Enum.Parse(type, name),
            int small when type == typeof(long) => (long)small,
            int small when type == typeof(double) => (double)small,
            DateTimeOffset time when type == typeof(DateTime) => time.UtcDateTime,
            byte[] bytes when type == typeof(BinaryData) => BinaryData.FromBytes(bytes),
            _ => value,
        };
    }
}
