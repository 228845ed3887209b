using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;

namespace Stance.Packages.Tests;

/// <summary>An assembly of a package, read without running it.</summary>
internal sealed class PackagedAssembly : IDisposable
{
    private readonly PEReader _file;
    private readonly MetadataReader _metadata;

    public PackagedAssembly(byte[] bytes)
    {
        Bytes = bytes;
        _file = new PEReader(new MemoryStream(bytes));
        _metadata = _file.GetMetadataReader();
    }

    public byte[] Bytes { get; }

    /// <summary>Whether the same sources give the same bytes.</summary>
    public bool IsDeterministic => _file.ReadDebugDirectory().Any(entry => entry.Type == DebugDirectoryEntryType.Reproducible);

    /// <summary>What its symbols must bear.</summary>
    public BlobContentId SymbolsId
    {
        get
        {
            DebugDirectoryEntry entry = _file.ReadDebugDirectory().Single(entry => entry.Type == DebugDirectoryEntryType.CodeView);
            return new(_file.ReadCodeViewDebugDirectoryData(entry).Guid, entry.Stamp);
        }
    }

    /// <summary>The types that a user can see, such as <c>Stance.Speaker</c> or <c>Stance.Outer.Inner</c>.</summary>
    public IEnumerable<string> VisibleTypes => _metadata.TypeDefinitions.Where(IsVisible).Select(NameOf);

    /// <summary>The members that a user can see, by name, such as <c>Stance.Speaker.Name</c>; overloads are one.</summary>
    public IEnumerable<string> VisibleMembers
    {
        get
        {
            foreach (TypeDefinitionHandle handle in _metadata.TypeDefinitions.Where(IsVisible))
            {
                TypeDefinition type = _metadata.GetTypeDefinition(handle);
                IEnumerable<StringHandle> methods = type.GetMethods().Select(_metadata.GetMethodDefinition).Where(IsVisible).Select(one => one.Name);
                IEnumerable<StringHandle> fields = type.GetFields().Select(_metadata.GetFieldDefinition).Where(IsVisible).Select(one => one.Name);
                IEnumerable<StringHandle> properties = type.GetProperties().Select(_metadata.GetPropertyDefinition).Where(IsVisible).Select(one => one.Name);
                foreach (StringHandle member in methods.Concat(fields).Concat(properties))
                {
                    yield return $"{NameOf(handle)}.{_metadata.GetString(member).Replace('.', '#')}";
                }
            }
        }
    }

    /// <summary>Whether its author vouches for it as this: <c>IsTrimmable</c>, <c>IsAotCompatible</c>.</summary>
    public bool Claims(string property) => _metadata.GetAssemblyDefinition().GetCustomAttributes()
        .Select(handle => _metadata.GetBlobBytes(_metadata.GetCustomAttribute(handle).Value))
        .Any(value => value.AsSpan().IndexOf(Encoding.UTF8.GetBytes(property)) >= 0 && value.AsSpan().IndexOf("True"u8) >= 0);

    public void Dispose() => _file.Dispose();

    private bool IsVisible(TypeDefinitionHandle handle)
    {
        TypeDefinition type = _metadata.GetTypeDefinition(handle);
        TypeAttributes visibility = type.Attributes & TypeAttributes.VisibilityMask;
        return visibility == TypeAttributes.Public
            || (visibility is TypeAttributes.NestedPublic or TypeAttributes.NestedFamily or TypeAttributes.NestedFamORAssem && IsVisible(type.GetDeclaringType()));
    }

    private static bool IsVisible(MethodDefinition method) =>
        (method.Attributes & MethodAttributes.MemberAccessMask) is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem;

    private static bool IsVisible(FieldDefinition field) =>
        (field.Attributes & FieldAttributes.FieldAccessMask) is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem;

    private bool IsVisible(PropertyDefinition property) =>
        new[] { property.GetAccessors().Getter, property.GetAccessors().Setter }.Any(accessor => !accessor.IsNil && IsVisible(_metadata.GetMethodDefinition(accessor)));

    private string NameOf(TypeDefinitionHandle handle)
    {
        TypeDefinition type = _metadata.GetTypeDefinition(handle);
        string name = _metadata.GetString(type.Name);
        return type.GetDeclaringType() is { IsNil: false } outer ? $"{NameOf(outer)}.{name}" : $"{_metadata.GetString(type.Namespace)}.{name}";
    }
}
