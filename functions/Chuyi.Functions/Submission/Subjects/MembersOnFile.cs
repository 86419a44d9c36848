using Chuyi.Functions.Applications;
using Chuyi.Functions.Units;

namespace Chuyi.Functions.Submission;

/// <summary>
/// The members of a consortium by the register of units on a day: whichever of its names was typed, a member is its unit, called as it
/// is that day and of the kind that it has there. What is not on file is taken as it was typed.
/// </summary>
public sealed record MembersOnFile(KnownUnits Known, DateOnly Day)
{
    /// <summary>A member as it is sealed.</summary>
    public Member Of(Member typed)
    {
        if (Known.Named(typed.Name) is not { } unit)
            return typed;
        var name = unit.NameOn(Day);
        var id = Member.IdOf(name);
        return typed with { Id = id, Unit = unit.Id, Name = name, Type = unit.Type.AsMember(), Contact = Member.ContactOf(id) };
    }

    /// <summary>Whether there is a register in which a member could stand.</summary>
    public bool IsKept => Known.All.Count > 0;
}
