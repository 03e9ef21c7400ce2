using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Polyfills.Tests.Api;

/// <summary>A type's public and protected face in the words of the lists: its full name and one line per member.</summary>
internal sealed record PublicType(string Name, IReadOnlyList<string> Members)
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Types that can be named from outside, nested ones included.</summary>
    public static IEnumerable<PublicType> Of(Assembly assembly) =>
        assembly.GetTypes()
            .Where(type => IsSeen(type) && !type.IsDefined(typeof(CompilerGeneratedAttribute)))
            .Select(Describe);

    private static bool IsSeen(Type type) =>
        type.IsPublic || ((type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamORAssem) && IsSeen(type.DeclaringType!));

    private static PublicType Describe(Type type)
    {
        var name = $"{type.Namespace}.{Words.Of(type)}";
        if (typeof(MulticastDelegate).IsAssignableFrom(type.BaseType))
        {
            var invoke = type.GetMethod("Invoke")!;
            return new PublicType($"public delegate {Words.Of(invoke.ReturnType)} {name}({Words.Parameters(invoke)})", []);
        }

        return new PublicType(name, type.IsEnum ? [.. Values(type)] : [.. Fields(type), .. Constructors(type), .. Properties(type), .. Events(type), .. Methods(type)]);
    }

    private static IEnumerable<string> Values(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => $"{field.Name} = {Convert.ToInt64(field.GetRawConstantValue(), CultureInfo.InvariantCulture)}");

    private static IEnumerable<string> Fields(Type type) =>
        from field in type.GetFields(Own)
        where field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly
        let kind = field.IsLiteral ? "const " : (field.IsStatic ? "static " : string.Empty) + (field.IsInitOnly ? "readonly " : string.Empty)
        let value = field.IsLiteral ? Words.Value(field.GetRawConstantValue(), field.FieldType) : field.IsStatic ? Words.StaticValue(field.GetValue(null), field.FieldType) : null
        select $"{(field.IsPublic ? "public" : "protected")} {kind}{Words.Of(field.FieldType)} {field.Name}{(value is null ? null : " = " + value)}";

    private static IEnumerable<string> Constructors(Type type) =>
        from constructor in type.GetConstructors(Own)
        where !constructor.IsStatic && Words.Visibility(constructor) is not null
        select $"{Words.Visibility(constructor)} {type.Name.Split('`')[0]}({Words.Parameters(constructor)})";

    private static IEnumerable<string> Properties(Type type) =>
        from property in type.GetProperties(Own)
        let accessors = property.GetAccessors(true).Where(accessor => Words.Visibility(accessor) is not null).ToArray()
        where accessors.Length > 0
        let main = accessors.OrderBy(accessor => accessor.IsPublic ? 0 : 1).ThenBy(accessor => accessor == property.GetMethod ? 0 : 1).First()
        let index = string.Join(", ", property.GetIndexParameters().Select(parameter => $"{Words.Of(parameter.ParameterType)} {parameter.Name}"))
        let value = main.IsStatic && main == property.GetMethod ? Words.StaticValue(property.GetValue(null), property.PropertyType) : null
        select $"{Prefix(type, main)}{Words.Of(property.PropertyType)} {(index.Length > 0 ? $"this[{index}]" : property.Name)} {{ {Accessors(property, main)}}}{(value is null ? null : " = " + value)}";

    private static string Accessors(PropertyInfo property, MethodInfo main)
    {
        return One(property.GetMethod, "get; ") + One(property.SetMethod, IsInit(property.SetMethod) ? "init; " : "set; ");

        string One(MethodInfo? accessor, string word) => Words.Visibility(accessor) switch
        {
            null => string.Empty,
            var visibility when visibility == Words.Visibility(main) => word,
            var visibility => $"{visibility} {word}",
        };

        static bool IsInit(MethodInfo? setter) =>
            setter?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) == true;
    }

    private static IEnumerable<string> Events(Type type) =>
        from happening in type.GetEvents(Own)
        let visibility = Words.Visibility(happening.AddMethod)
        where visibility is not null
        select $"{(type.IsInterface ? null : visibility + " ")}event {Words.Of(happening.EventHandlerType!)} {happening.Name}";

    private static IEnumerable<string> Methods(Type type) =>
        from method in type.GetMethods(Own)
        where Words.Visibility(method) is not null && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)) && method.Name != "Finalize"
        let generic = method.IsGenericMethodDefinition ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>" : null
        let constraints = method.IsGenericMethodDefinition ? Words.Constraints(method.GetGenericArguments()) : null
        select $"{Prefix(type, method)}{Words.Of(method.ReturnType)} {method.Name}{generic}({Words.Parameters(method)}){constraints}";

    private static string Prefix(Type type, MethodInfo method) =>
        type.IsInterface ? string.Empty : $"{Words.Visibility(method)} {Words.Modifiers(method)}";
}
