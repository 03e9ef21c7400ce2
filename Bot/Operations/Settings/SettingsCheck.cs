using System.ComponentModel;
using System.Reflection;
using Microsoft.Extensions.Options;

namespace MoedeBot.Operations.Settings;

/// <summary>One settings class, asked what is wrong with it.</summary>
internal interface ISettingsCheck
{
    /// <summary>A sentence for everything that is wrong; empty when nothing is.</summary>
    IReadOnlyList<string> Faults();
}

/// <summary>Turns what binding and validation say into sentences that name the setting and where to set it.</summary>
internal sealed class SettingsCheck<TOptions>(IOptions<TOptions> options, IConfiguration bound, string section) : ISettingsCheck
    where TOptions : class
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Faults()
    {
        try
        {
            _ = options.Value;
            return [];
        }
        catch (OptionsValidationException invalid)
        {
            return [.. invalid.Failures.Select(Sentence)];
        }
        catch (InvalidOperationException)
        {
            return [.. typeof(TOptions).GetProperties().Where(property => !IsReadable(property)).Select(Unreadable)];
        }
    }

    // A failure is "Property: what is wrong with it", as the generated validators write it; a range's own sentence names the class too.
    private string Sentence(string failure) =>
        failure.Split(": ", 2) is [var property, var fault] && typeof(TOptions).GetProperty(property) is { } known
            ? $"{SettingsKey.Of(section, known)} {fault.Replace($"The field {typeof(TOptions).Name}.{property} ", "", StringComparison.Ordinal)} {WhereToSet(known)}"
            : failure;

    // The value is left out: it may be a secret in the wrong place.
    private string Unreadable(PropertyInfo property) =>
        $"{SettingsKey.Of(section, property)} cannot be read as {Kind(property.PropertyType)}. {WhereToSet(property)}";

    private string WhereToSet(PropertyInfo property)
    {
        var key = SettingsKey.Of(section, property);
        return $"Set it as the environment variable {key.Replace(":", "__", StringComparison.Ordinal)}, or as {key} in appsettings.json.";
    }

    private bool IsReadable(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (bound[SettingsKey.Of("", property)] is not { Length: > 0 } text || !TypeDescriptor.GetConverter(type).CanConvertFrom(typeof(string)))
            return true;
        try
        {
            TypeDescriptor.GetConverter(type).ConvertFromInvariantString(text);
            return true;
        }
        catch (Exception e) when (e is FormatException or ArgumentException or NotSupportedException or OverflowException)
        {
            return false;
        }
    }

    private static string Kind(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var time when time == typeof(TimeSpan) => "a length of time (days.hours:minutes:seconds, for instance 30.00:00:00)",
        var number when number == typeof(int) => "a whole number",
        var flag when flag == typeof(bool) => "true or false",
        var address when address == typeof(Uri) => "an address",
        _ => "what it should be",
    };
}

/// <summary>The name that a property has in the configuration.</summary>
internal static class SettingsKey
{
    /// <summary><c>Section:Property</c>, or the property's own key where it declares one.</summary>
    public static string Of(string section, PropertyInfo property)
    {
        var name = property.GetCustomAttribute<ConfigurationKeyNameAttribute>()?.Name ?? property.Name;
        return section.Length == 0 ? name : $"{section}:{name}";
    }
}
