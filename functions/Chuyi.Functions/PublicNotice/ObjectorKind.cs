namespace Chuyi.Functions.PublicNotice;

/// <summary>Who objects (异议人).</summary>
public enum ObjectorKind
{
    /// <summary>A unit, under its seal.</summary>
    Unit,

    /// <summary>A person, under the real name.</summary>
    Person,
}
