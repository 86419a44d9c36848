using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Submission;

/// <summary>What may be typed of what is to be designated, and what is still needed of it.</summary>
public static class SubjectFormRules
{
    /// <summary>Why what was typed is not kept, or null. What is only not complete is kept.</summary>
    public static Refusal? Fault(TypedFields typed) =>
        Refusal.Of([
            typed.Text.Length > SubjectForm.Longest ? TooLong : null,
            .. from name in SubjectFieldNames.Every
            from cell in typed.All(name).Select((text, row) => (text, row))
            let fault = TextLimits.Fault(name, cell.text) ?? IdentityNumbers.Fault(name, cell.text)
            where fault is not null
            select fault with
            {
                Row = cell.row,
            },
        ]);

    /// <summary>All that is still lacking or wrong before it can be submitted, or null.</summary>
    /// <param name="unit">The unit that applies.</param>
    public static Refusal? Lacking(SubjectForm form, string unit) =>
        Refusal.Of(
            SubjectRules.Fault(form.Subject, unit),
            Refusal.Of(form.Members.SelectMany(member => member.Faults)),
            Refusal.Of(
                form.Members.Where(member => member.Email.Length > 0)
                    .GroupBy(member => CompatibleText.Folded(member.Email))
                    .SelectMany(Shared)
            ),
            form.Kind == CategorySubject.Person ? BirthMonth.Read(form.Born).Refusal : null
        );

    // Each member answers for itself: one mailbox would answer for two.
    private static IEnumerable<Refusal?> Shared(IEnumerable<TypedMember> members) =>
        members
            .Skip(1)
            .Select(member => new Refusal(
                "member-email",
                $"第 {member.Row + 1} 行成员单位的邮箱与另一成员单位相同，请分别填写。",
                $"Member {member.Row + 1} has the e-mail address of another member; each needs its own."
            )
            {
                Field = SubjectFieldNames.MemberEmail,
                Row = member.Row,
            });

    private static Refusal TooLong { get; } =
        new(
            "subject-too-long",
            $"各项内容合计过长，超过 {SubjectForm.Longest} 字符，请精简后重新提交。",
            $"All of it together is longer than {SubjectForm.Longest} characters; please shorten it."
        )
        {
            Field = SubjectFieldNames.Name,
        };
}
