namespace Microsoft.DurableTask;

/// <summary>The version of an orchestration; compared without case.</summary>
public readonly struct TaskVersion : IEquatable<TaskVersion>
{
    /// <summary>No version.</summary>
    public static readonly TaskVersion Unversioned = new("");

    /// <summary>A version.</summary>
    public TaskVersion(string version) => Version = version ?? "";

    /// <summary>The version.</summary>
    public string? Version { get; }

    /// <summary>The version as a string.</summary>
    public static implicit operator string(TaskVersion value) => value.Version ?? "";

    /// <summary>A string as a version.</summary>
    public static implicit operator TaskVersion(string value) => new(value);

    /// <summary>Equality without case.</summary>
    public static bool operator ==(TaskVersion a, TaskVersion b) => a.Equals(b);

    /// <summary>Inequality without case.</summary>
    public static bool operator !=(TaskVersion a, TaskVersion b) => !a.Equals(b);

    /// <inheritdoc/>
    public bool Equals(TaskVersion other) => string.Equals(Version ?? "", other.Version ?? "", StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TaskVersion other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Version ?? "");
}
