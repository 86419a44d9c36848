using Chuyi.Functions.Cases;

namespace Chuyi.Functions.People;

/// <summary>Somebody of the office asks for another contact of a department. It changes nothing.</summary>
public sealed record ContactProposed : Fact
{
    public required ProposedContact Proposed { get; init; }

    /// <summary>Who asks.</summary>
    public required string By { get; init; }

    /// <summary>The contact there was, or null.</summary>
    public ContactPrints? Before { get; init; }

    public override Sentence Say()
    {
        var what = Proposed.Proposal.Contact.ChangesFrom(Before);
        return Before is null
            ? new(
                $"提议登记{Proposed.Department.Zh}会签联系人，待第二人确认。",
                $"A contact of the {Proposed.Department.En} was proposed; a second person has to confirm it."
            )
            : new(
                $"提议变更{Proposed.Department.Zh}会签联系人（{what.Zh}），待第二人确认。",
                $"A change of the contact of the {Proposed.Department.En} ({what.En}) was proposed; a second person has to confirm it."
            );
    }
}

/// <summary>A department is reached by another contact from now on.</summary>
public sealed record ContactChanged : Fact
{
    public required ProposedContact Proposed { get; init; }

    public required string ProposedBy { get; init; }

    /// <summary>The contact there was, or null.</summary>
    public ContactPrints? Before { get; init; }

    public override Sentence Say()
    {
        var what = Proposed.Proposal.Contact.ChangesFrom(Before);
        return Before is null
            ? new(
                $"经第二人确认，登记{Proposed.Department.Zh}会签联系人。",
                $"The contact of the {Proposed.Department.En} was entered, confirmed by a second person."
            )
            : new(
                $"经第二人确认，变更{Proposed.Department.Zh}会签联系人（{what.Zh}）。",
                $"The contact of the {Proposed.Department.En} was changed ({what.En}), confirmed by a second person."
            );
    }
}
