using System.Collections.Concurrent;
using System.Reflection;

namespace MoedeBot.Tests.Support;

/// <summary>A port as it is, with every call noted by name.</summary>
public class Watched : DispatchProxy
{
    private object inner = null!;
    private ConcurrentQueue<string> calls = null!;

    public static T Around<T>(T inner, ConcurrentQueue<string> calls)
        where T : class
    {
        var proxy = Create<T, Watched>();
        ((Watched)(object)proxy).inner = inner;
        ((Watched)(object)proxy).calls = calls;
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        calls.Enqueue($"{targetMethod!.DeclaringType!.Name}.{targetMethod.Name}");
        return targetMethod.Invoke(inner, args);
    }
}
