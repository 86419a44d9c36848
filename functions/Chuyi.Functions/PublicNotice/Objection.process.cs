using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;

namespace Chuyi.Functions.PublicNotice;

/// <summary>The row of an objection in the registry of processes.</summary>
public static class ObjectionProcess
{
    public static Process Row { get; } =
        Process
            .Of<ObjectionState>(
                nameof(ObjectionWorkflow),
                ObjectionRules.Decide,
                ObjectionLetters.For,
                id => $"/office/objections/{id}",
                openedBy: typeof(LodgeObjection)
            )
            .Named<ObjectionState>(state =>
                state.Lodged is { } l ? new($"对{Quotation.Of(l.UnitName)}的异议", $"An objection to {Quotation.Of(l.UnitName)}") : null
            )
            .Interrupted<ObjectionState>(ObjectionWords.Before) with
        {
            // Who objects was shown a code, and confirms the contact by giving it behind the link.
            LinkCode = LinkSecret.Shown,
            LinkConfirms = new VerifyContact(),
        };
}
