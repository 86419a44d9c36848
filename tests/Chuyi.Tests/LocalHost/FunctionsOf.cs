using System.Reflection;

namespace Chuyi.Tests.LocalHost;

/// <summary>An assembly with the functions of some types only: what one version of an app has.</summary>
internal sealed class FunctionsOf(params Type[] types) : Assembly
{
    public override Type[] GetExportedTypes() => types;
}
