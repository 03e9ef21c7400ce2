using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Polyfills.Tests.Api;

/// <summary>The lists' words for types, values, parameters and modifiers: C#'s own, without namespaces.</summary>
internal static class Words
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(short)] = "short",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
    };

    public static string Of(Type type)
    {
        if (type.IsByRef || type.IsArray)
        {
            return Of(type.GetElementType()!) + (type.IsArray ? $"[{new string(',', type.GetArrayRank() - 1)}]" : string.Empty);
        }

        return type.IsGenericParameter ? type.Name
            : Nullable.GetUnderlyingType(type) is { } inner ? Of(inner) + "?"
            : Keywords.TryGetValue(type, out var keyword) ? keyword
            : Named(type);
    }

    public static string? Visibility(MethodBase? method) =>
        method is null ? null : method.IsPublic ? "public" : method.IsFamily || method.IsFamilyOrAssembly ? "protected" : null;

    public static string Modifiers(MethodInfo method)
    {
        var overrides = method.GetBaseDefinition() != method;
        return (method.IsStatic ? "static " : string.Empty) + method switch
        {
            { IsAbstract: true } => overrides ? "abstract override " : "abstract ",
            { IsVirtual: true } when overrides => method.IsFinal ? "sealed override " : "override ",
            { IsVirtual: true, IsFinal: false } => "virtual ",
            _ => string.Empty,
        };
    }

    public static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select((parameter, index) => Parameter(method, parameter, index)));

    public static string Constraints(Type[] arguments) => string.Concat(
        from argument in arguments
        let words = ConstraintsOf(argument).ToArray()
        where words.Length > 0
        select $" where {argument.Name} : {string.Join(", ", words)}");

    public static string Value(object? value, Type type) => value switch
    {
        null => type.IsValueType && Nullable.GetUnderlyingType(type) is null ? "default" : "null",
        string text => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"",
        bool flag => flag ? "true" : "false",
        char letter => $"'{letter}'",
        _ when type.IsEnum => $"{Of(type)}.{Enum.ToObject(type, value)}",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    /// <summary>The value of a static member, for the kinds of values that the lists carry; null for others.</summary>
    public static string? StaticValue(object? value, Type type) => value switch
    {
        string or bool or int or double => Value(value, type),
        IEnumerable<string> many => $"{{{string.Join(", ", many)}}}",
        TimeSpan or Version => value.ToString(),
        _ when type.Name is "AdaptiveSchemaVersion" => value?.ToString(),
        _ when type.IsValueType && type.GetConstructor([typeof(string)]) is not null => Value(value?.ToString(), typeof(string)),
        IFormattable => value.ToString(),
        _ => null,
    };

    private static string Named(Type type)
    {
        var name = type.Name.Split('`')[0];
        var arguments = type.GetGenericArguments();
        if (type.IsNested)
        {
            name = $"{Of(type.DeclaringType!).Split('<')[0]}.{name}";
            arguments = arguments[type.DeclaringType!.GetGenericArguments().Length..];
        }

        return arguments.Length == 0 ? name : $"{name}<{string.Join(", ", arguments.Select(Of))}>";
    }

    private static string Parameter(MethodBase method, ParameterInfo parameter, int index)
    {
        var prefix = parameter.IsOut ? "out "
            : parameter.ParameterType.IsByRef ? (parameter.IsIn ? "in " : "ref ")
            : parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params "
            : string.Empty;
        var receiver = index == 0 && method.IsDefined(typeof(ExtensionAttribute)) ? "this " : string.Empty;
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        var standard = parameter.HasDefaultValue ? " = " + Value(parameter.RawDefaultValue is DBNull or Missing ? null : parameter.RawDefaultValue, type)
            : parameter.IsOptional ? " = default"
            : string.Empty;
        return $"{receiver}{prefix}{Of(parameter.ParameterType)} {parameter.Name}{standard}";
    }

    private static IEnumerable<string> ConstraintsOf(Type argument)
    {
        var attributes = argument.GenericParameterAttributes;
        var isStruct = attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);
        IEnumerable<string> words = attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint) ? ["class"] : isStruct ? ["struct"] : [];
        words = words.Concat(argument.GetGenericParameterConstraints().Where(constraint => constraint != typeof(ValueType)).Select(Of));
        return attributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) && !isStruct ? words.Append("new()") : words;
    }
}
