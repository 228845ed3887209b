using System.Reflection;
using System.Text;

namespace Stance.Tests;

/// <summary>The public surface of an assembly, as the approved file of its tests has it.</summary>
internal static class PublicApi
{
    /// <summary>Compares the surface of an assembly with <c>PublicApi.approved.txt</c> in a folder of the tests.</summary>
    public static void AssertApproved(Assembly assembly, string tests)
    {
        string path = Repository.PathOf("tests", tests, "PublicApi.approved.txt");
        string actual = Print(assembly);
        string approved = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        if (actual == approved)
        {
            return;
        }
        string received = Path.Combine(AppContext.BaseDirectory, "PublicApi.received.txt");
        File.WriteAllText(received, actual);
        string[] was = approved.Split('\n');
        string[] now = actual.Split('\n');
        Assert.Fail(
            $"""
            The public surface of {assembly.GetName().Name} is not the approved one.
            {string.Join('\n', was.Except(now).Select(line => "- " + line))}
            {string.Join('\n', now.Except(was).Select(line => "+ " + line))}
            If this is meant, say so in CHANGELOG.md and replace the approved file:
              cp {received} {path}
            """);
    }

    private static string Print(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (Type type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(KindOf(type)).Append(' ').Append(NameOf(type)).Append(BasesOf(type)).Append('\n');
            IEnumerable<string> members = type
                .GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Select(Describe)
                .OfType<string>();
            foreach (string member in members.Order(StringComparer.Ordinal))
            {
                text.Append(NameOf(type)).Append(": ").Append(member).Append('\n');
            }
        }
        return text.ToString();
    }

    private static string KindOf(Type type) =>
        type.IsEnum ? "enum"
        : type.IsInterface ? "interface"
        : type.IsValueType ? "struct"
        : type.IsAbstract && type.IsSealed ? "static class"
        : type.IsSealed ? "sealed class"
        : type.IsAbstract ? "abstract class"
        : "class";

    private static string BasesOf(Type type)
    {
        IEnumerable<Type> bases = type.GetInterfaces();
        if (type.BaseType is { } super && super != typeof(object) && super != typeof(ValueType) && super != typeof(Enum))
        {
            bases = bases.Prepend(super);
        }
        string[] names = [.. bases.Where(one => !type.IsEnum && one.IsPublic).Select(NameOf).Order(StringComparer.Ordinal)];
        return names.Length == 0 ? "" : " : " + string.Join(", ", names);
    }

    // Null for what another line says or every type has: accessors, overrides, what the compiler makes for records.
    private static string? Describe(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => $"new({Parameters(constructor)})",
        PropertyInfo property => Describe(property),
        MethodInfo method when method.GetBaseDefinition() != method || method.Name.StartsWith('<') => null,
        MethodInfo { IsSpecialName: true } accessor when !accessor.Name.StartsWith("op_", StringComparison.Ordinal) => null,
        MethodInfo method => $"{(method.IsStatic ? "static " : "")}{NameOf(method.ReturnType)} {method.Name}({Parameters(method)})",
        FieldInfo { IsSpecialName: true } => null,
        FieldInfo { IsLiteral: true } constant => $"{constant.Name} = {constant.GetRawConstantValue()}",
        FieldInfo field => $"{(field.IsStatic ? "static " : "")}{NameOf(field.FieldType)} {field.Name}",
        Type => null,
        _ => member.ToString(),
    };

    private static string Describe(PropertyInfo property)
    {
        MethodInfo accessor = property.GetMethod ?? property.SetMethod!;
        string index = property.GetIndexParameters() is { Length: > 0 } parameters
            ? $"[{string.Join(", ", parameters.Select(parameter => $"{NameOf(parameter.ParameterType)} {parameter.Name}"))}]"
            : "";
        string setter = property.SetMethod is not { IsPublic: true } set ? ""
            : set.ReturnParameter.GetRequiredCustomModifiers().Length > 0 ? " init;"
            : " set;";
        return $"{(accessor.IsStatic ? "static " : "")}{NameOf(property.PropertyType)} {property.Name}{index} {{ get;{setter} }}";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        $"{NameOf(parameter.ParameterType)} {parameter.Name}{(parameter.HasDefaultValue ? $" = {parameter.DefaultValue ?? "default"}" : "")}"));

    private static string NameOf(Type type)
    {
        if (type.IsByRef)
        {
            return "ref " + NameOf(type.GetElementType()!);
        }
        if (type.IsArray)
        {
            return NameOf(type.GetElementType()!) + "[]";
        }
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return NameOf(underlying) + "?";
        }
        string name = type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true ? type.Name : type.FullName ?? type.Name;
        return type.IsGenericType
            ? $"{name[..name.IndexOf('`')]}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>"
            : name;
    }
}
