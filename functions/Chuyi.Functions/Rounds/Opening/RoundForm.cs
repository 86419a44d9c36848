using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Units;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.Rounds;

/// <summary>The form with which the office opens a round.</summary>
/// <param name="Id">The id of the round.</param>
/// <param name="Act">What the form means.</param>
/// <param name="Content">What the round takes over from its category; null where it asks for documents alone.</param>
public sealed record RoundForm(CaseId Id, OpenRound Act, RoundContent? Content)
{
    /// <summary>The field by which the office says that a round asks for documents alone: it has no level and no form.</summary>
    public const string DocumentsAlone = "documentsAlone";

    /// <summary>The field by which the office confirms that it opens a round into a year that is not known.</summary>
    public const string UnknownYear = "unknownYear";

    /// <summary>The deadline that the form proposes.</summary>
    public static string ProposedDeadline(DateOnly today) => DeadlineField.Write(RoundDeadlines.Proposed(today));

    /// <summary>Whether the office opens the round although this year is not known.</summary>
    public static bool Confirms(IFormCollection fields, int year) => Forms.Whole(fields[UnknownYear]) == year;

    /// <summary>What the form means, or all that is wrong with it.</summary>
    public static async Task<Outcome<RoundForm>> Read(
        PostedForm posted,
        Caller caller,
        RoundOpenings rounds,
        RoundContents contents,
        PeopleStore people,
        KnownUnits units,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var (fields, form) = posted;
        var template = RoundTemplate.Of(fields);
        var category = Catalogue.Official.Categories.FirstOrDefault(c => c.Code == fields["category"]);
        var (numbers, faults) = NumbersForm.Read(fields, category?.Kind ?? CategoryKind.Competed);
        var signers = category is null ? null : SignersForm.Read(fields, Catalogue.Official, category);
        var departments = (signers?.Value ?? []).Select(d => new Signatory(d.Code, d.Name)).ToList();
        var uncategorized = category is null ? NoCategory : await WithoutContact(departments, people, cancellation);
        var unlevelled = template is null && category is not null ? WithoutLevel(category, fields) : null;
        var untimely = DeadlineField.Fault(fields[DeadlineField.Name], out var deadline) ?? RoundRules.DeadlineFault(deadline, now);
        var source = RandomSourceForm.Read(fields);
        var recommended =
            category is null || untimely is not null
                ? null
                : RecommendationTermsForm.Read(fields, category, deadline, isNeeded: template is not null);
        var early =
            source.IsRefused || untimely is not null
                ? null
                : RandomSourceRules.DayFault(source.Value.Day, recommended?.Value is { Due: var due } ? Deadline.After(due) : deadline);
        var allocation = category is null ? null : Allocation.Of(category, Catalogue.Official.Prefectures, Named(fields, category));
        var unallotted = allocation is null ? [] : AllocationRules.Faults(allocation, numbers.Quota, numbers.PerUnit);
        var grades = template is null ? null : GradesForm.Read(fields, template.Category);
        var conditions = template is null ? ([], []) : ConditionsForm.Read(fields, template.Category.Form);
        var limits = template is null ? ([], []) : LimitsForm.Read(fields, template.Category.Form);
        var guides = NumbersForm.Guides(fields);
        var ofNumbers = faults.Select(fault => fault.Value with { Field = fault.Key });
        var unknown = AllocationRules.Unregistered(NamedUnits.Unknown(allocation?.Named ?? [], units));
        var wrong = Refusal.Of([
            uncategorized,
            signers?.Refusal,
            unlevelled,
            untimely,
            .. ofNumbers,
            .. unallotted,
            unknown,
            recommended?.Refusal,
            GradeRules.Fault(grades, numbers.Quota),
            .. conditions.Faults,
            .. limits.Faults,
            guides.Refusal,
            source.Refusal,
            early,
        ]);
        if (wrong is not null || category is null || source.IsRefused)
            return wrong!;
        var content = template?.Content(
            numbers,
            template.Category.Form with
            {
                Conditions = conditions.Conditions,
                Sections = limits.Sections,
            },
            guides.Value
        );
        numbers = numbers with
        {
            Parts = content is null
                ? [.. numbers.Parts.Select(part => part with { IsOptional = part.IsOptional is true ? true : null })]
                : [.. content.Category.Parts.Select(part => part.Asked())],
        };
        var name = template?.Name ?? category.Name;
        var id = await rounds.IdFor(form, BeijingTime.DayOf(now).Year, category.Code, cancellation);
        return new RoundForm(
            id,
            new OpenRound(
                new RoundCall
                {
                    Round = id,
                    Category = category.Code,
                    CategoryName = name,
                    Short = category.Short,
                    Subject = category.Subject == CategorySubject.Institution ? null : category.Subject,
                    Mix = MemberMix.Of(category),
                    Allocation = allocation is null ? null : NamedUnits.Pinned(allocation, units),
                    Grades = grades,
                    Recommendation = recommended?.Value,
                    Title = new($"{id.Year}年{name.Zh}申报（第{id.Number}批）", $"{name.En} {id.Year}, round {id.Number}"),
                    Deadline = deadline,
                    Numbers = numbers,
                    Content = content is null ? null : await contents.Keep(content),
                    Level = template?.Level.Code,
                    Naming = template?.Category.Naming?.Pattern,
                    LevelWords = template is null ? null : LevelWords.Of(template.Level),
                    Departments = departments,
                    Officer = caller.Session!.Account,
                    Programme = Catalogue.Official.Programme,
                    RandomSource = source.Value,
                }
            ),
            content
        );
    }

    // Where the office names nobody, whom the catalogue names.
    private static IReadOnlyList<string> Named(IFormCollection fields, Category category) =>
        Forms.Lines(fields[AllocationRules.Field]) is { Count: > 0 } typed ? typed : category.Named;

    private static Refusal NoCategory { get; } = new("category", "请选择类别。", "Please choose a category.", 400);

    // A round that asks for documents alone says so: it is for no level, and has no form.
    private static Refusal? WithoutLevel(Category category, IFormCollection fields)
    {
        var levels = new Sentence(
            string.Join('、', category.Levels.Select(level => level.Name.Zh)),
            string.Join(", ", category.Levels.Select(level => level.Name.En))
        );
        return fields[RoundTemplate.LevelField].ToString().Length > 0
                ? new("level", $"该类别只设{levels.Zh}，没有所选的级别。", $"This category has no such level, only: {levels.En}.", 400)
            : fields[DocumentsAlone] == "yes" ? null
            : new("level", $"请选择级别：{levels.Zh}。", $"Please choose a level: {levels.En}.", 400);
    }

    private static async Task<Refusal?> WithoutContact(
        IEnumerable<Signatory> departments,
        PeopleStore people,
        CancellationToken cancellation
    )
    {
        foreach (var department in departments)
            if (await people.Find(Recipient.Department(department.Code), cancellation) is null)
                return new Refusal(
                    "contact",
                    $"请先登记{department.Name.Zh}的会签联系人，并由第二人确认。",
                    $"Please enter the contact of the {department.Name.En} first, and have it confirmed.",
                    409
                )
                {
                    Field = "category",
                };
        return null;
    }
}
