namespace Chuyi.SampleApp;

/// <summary>Functions of this type are served only where a test lists them.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OnlyWhenAskedAttribute : Attribute;
