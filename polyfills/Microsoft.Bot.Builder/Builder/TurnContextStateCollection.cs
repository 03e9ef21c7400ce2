namespace Microsoft.Bot.Builder;

/// <summary>What belongs to one turn, by type or by name. Disposed of with it.</summary>
public class TurnContextStateCollection : Dictionary<string, object>, IDisposable
{
    public T? Get<T>()
        where T : class => Get<T>(Key<T>());

    public T? Get<T>(string key)
        where T : class => TryGetValue(key, out var value) ? value as T : null;

    public void Add<T>(T value)
        where T : class => Add(Key<T>(), value);

    public void Add<T>(string key, T value)
        where T : class => base.Add(key, value);

    public void Set<T>(T value)
        where T : class => Set(Key<T>(), value);

    public void Set<T>(string key, T value)
        where T : class => this[key] = value;

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            foreach (var value in Values)
            {
                (value as IDisposable)?.Dispose();
            }
        }
    }

    private static string Key<T>() => typeof(T).FullName!;
}
