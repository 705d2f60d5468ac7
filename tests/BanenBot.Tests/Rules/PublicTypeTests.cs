using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;
using BanenBot.BotFramework;
using BanenBot.BotFramework.Authentication;
using BanenBot.Core.Dialogue;
using BanenBot.Serve;
using BanenBot.Storage;

namespace BanenBot.Tests.Rules;

/// <summary>
/// A type is public for another project and for no other reason. Counted is what somebody wrote: classes, records, structs, interfaces,
/// enums and delegates, nested ones too; what a compiler adds is not.
/// </summary>
public sealed class PublicTypeTests
{
    static readonly Assembly[] Projects =
        [typeof(Snapshot).Assembly, typeof(BotFrameworkSetup).Assembly, typeof(SqliteStores).Assembly, typeof(KnowledgeKeeper).Assembly];

    /// <summary>Kinds of app and cloud are named in the settings, which the framework writes into the options.</summary>
    static readonly Type[] NamedBySettings = [typeof(BotAppType), typeof(BotCloud)];

    [Fact]
    public void AtMostFifteenInAHundredArePublic()
    {
        var types = Projects.SelectMany(Written).ToList();
        Assert.InRange(100.0 * types.Count(type => type.IsVisible) / types.Count, 0, 15);
    }

    /// <summary>In whole hundredths, as reached on 30 November 2026: these go down only.</summary>
    [Theory]
    [InlineData("BanenBot.Core", 19)]
    [InlineData("BanenBot.BotFramework", 25)]
    [InlineData("BanenBot.Storage", 21)]
    [InlineData("BanenBot", 0)]
    public void TheShareOfEachProjectStaysAsItIs(string project, int most)
    {
        var types = Written(Projects.Single(assembly => assembly.GetName().Name == project)).ToList();
        Assert.InRange(100.0 * types.Count(type => type.IsVisible) / types.Count, 0, most);
    }

    [Fact]
    public void WhatIsPublicIsNamedByAnotherProject()
    {
        var named = Projects.ToDictionary(assembly => assembly, Named);
        Assert.All(Projects.SelectMany(Written).Where(type => type.IsVisible).Except(NamedBySettings),
            type => Assert.Contains(named, other => other.Key != type.Assembly && other.Value.Contains(type.FullName!)));
    }

    [Fact]
    public void WhatIsPublicIsFoundAndWhatACompilerAddsIsNotCounted()
    {
        var planted = Written(typeof(PublicTypeTests).Assembly).Where(type => type.DeclaringType == typeof(PublicTypeTests)).ToList();
        Assert.Equal(["PlantedInside", "PlantedOutside"], planted.Select(type => type.Name).Order(StringComparer.Ordinal));
        Assert.Equal([typeof(PlantedOutside)], planted.Where(type => type.IsVisible));
        Assert.DoesNotContain(typeof(PlantedOutside).FullName!, Projects.SelectMany(Named));
        Assert.Contains(typeof(Snapshot).FullName!, Named(typeof(KnowledgeKeeper).Assembly));
    }

    static IEnumerable<Type> Written(Assembly assembly) => assembly.GetTypes().Where(type => !type.Name.Contains('<')
        && !type.FullName!.Contains("+<", StringComparison.Ordinal) && !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        && !type.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute), inherit: false));

    /// <summary>The types of other assemblies that this one speaks of.</summary>
    static HashSet<string> Named(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var metadata = file.GetMetadataReader();
        return [.. metadata.TypeReferences.Select(FullName)];

        string FullName(TypeReferenceHandle handle)
        {
            var type = metadata.GetTypeReference(handle);
            var name = metadata.GetString(type.Name);
            if (type.ResolutionScope.Kind == HandleKind.TypeReference)
                return $"{FullName((TypeReferenceHandle)type.ResolutionScope)}+{name}";
            return type.Namespace.IsNil ? name : $"{metadata.GetString(type.Namespace)}.{name}";
        }
    }

    public sealed record PlantedOutside(string Name)
    {
        public Func<string> Say => () => Name;
    }

    sealed record PlantedInside(string Name);
}
