using System.Diagnostics;
using System.Globalization;

namespace MoedeBot.Delivery;

/// <summary>
/// This process among those that share a store. Its name says on which machine it runs, its holder name also which of the
/// processes it is, so that a restarted bot sees at once that the one before it is gone and need not wait for its leases.
/// </summary>
/// <param name="name">Alike for the processes of one machine or container alone: whether a process still runs is asked there.</param>
public sealed class Replica(string name)
{
    private const char Separator = '/';

    private readonly string instance = Guid.NewGuid().ToString("n")[..8];

    /// <summary>By its configured name; by the machine's when none is configured.</summary>
    public static Replica Named(string? name) => new(string.IsNullOrEmpty(name) ? Environment.MachineName : name);

    /// <summary>What its leases say.</summary>
    public string Holder => string.Create(CultureInfo.InvariantCulture, $"{name}{Separator}{Environment.ProcessId}{Separator}{instance}");

    /// <summary>Whether the holder was a process of this machine that has ended. Of other machines nobody can tell.</summary>
    public bool IsGone(string holder) =>
        holder.Split(Separator) is [var machine, var process, _] && machine == name && holder != Holder
        && int.TryParse(process, CultureInfo.InvariantCulture, out var id)
        && (id == Environment.ProcessId || !IsRunning(id));

    private static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
