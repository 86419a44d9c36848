using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.People;

/// <summary>Names and addresses that wait for a second person.</summary>
/// <param name="Id">
/// A mark of all of it and of the form it was proposed with: under it nothing else can ever stand, so that what a second
/// person reads is what comes on file.
/// </param>
/// <param name="For">Where they go once they are confirmed.</param>
/// <param name="Case">The case that is asked for it.</param>
/// <param name="Person">What is proposed.</param>
public sealed record Proposed(string Id, Recipient For, CaseId Case, Person Person)
{
    /// <summary>Whether it comes of the unit itself, which keeps somebody who acts for it.</summary>
    public bool LeavesOne { get; init; }

    /// <summary>Whether it is somebody who takes over from one who leaves then.</summary>
    public bool TakesOver { get; init; }

    /// <summary>What a form proposes.</summary>
    public static Proposed By(string form, Recipient to, CaseId @case, Person person) =>
        new(
            Keys.Hash(
                Json.Write(
                    new
                    {
                        form,
                        to,
                        @case,
                        person,
                    }
                )
            )[..32],
            to,
            @case,
            person
        );
}
