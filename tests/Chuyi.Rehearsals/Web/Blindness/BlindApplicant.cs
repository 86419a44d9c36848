using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Submission;

namespace Chuyi.Rehearsals.Web;

/// <summary>Who applies, by every name that tells who it is.</summary>
/// <param name="Code">What its case and account are called.</param>
/// <param name="Unit">The id of the unit.</param>
/// <param name="Name">Its official name.</param>
/// <param name="Former">A name of before.</param>
/// <param name="Short">What people call it.</param>
/// <param name="Person">Who is to be designated.</param>
/// <param name="Leader">Whom the form names.</param>
/// <param name="Partner">A unit with a part in it.</param>
internal sealed record BlindApplicant(
    string Code,
    string Unit,
    string Name,
    string Former,
    string Short,
    string Person,
    string Leader,
    string Partner,
    string Recommender
)
{
    public CaseId Application => CaseId.Parse("A." + Code);

    public string Email => $"{Code}@school.example.org";

    private string Title => Short + "工匠传承计划";

    /// <summary>None of them is for whoever must not know whose an application is.</summary>
    public IEnumerable<string> Names => [Name, Former, Short, Person, Leader, Partner, Recommender, Email];

    public SubmittedApplication Of(SubmittedApplication submitted) =>
        submitted with
        {
            Unit = Unit,
            UnitName = Name,
            Title = Title,
            Recommender = Recommender,
            Subject = new()
            {
                Kind = CategorySubject.Person,
                Name = Person,
                Post = Short + "教师",
                Deeds = $"在{Former}（现{Name}）任教三十年，由{Leader}推荐，{Recommender}表彰，与{Partner}合作，{Title}带头人",
                Participants = [Partner],
            },
        };

    /// <summary>The form says in fields that experts do not see who they are, and in others what they do.</summary>
    public FormAnswers Answers(CategoryForm form)
    {
        var said = new Dictionary<string, IReadOnlyList<IReadOnlyList<string>>>
        {
            ["unit-name"] =
            [
                [Name],
            ],
            ["contacts"] =
            [
                [Leader, "校长", "13911112222", Email],
            ],
            ["foundation"] =
            [
                [$"{Short}即{Former}，{Leader}主持，{Partner}、{Recommender}支持。"],
            ],
        };
        return said.Keys.All(code => form.Field(code) is not null)
            ? new(said)
            : throw new InvalidOperationException("The form has changed.");
    }

    public Draft Draft(SubmittedApplication submitted) =>
        new()
        {
            Id = Application,
            Round = submitted.Round,
            Unit = Unit,
            UnitName = Name,
            Account = submitted.Account,
            Title = Title,
            Recommender = Recommender,
            Documents = submitted.Documents,
            StartedAt = Service.Start,
            IsSubmitted = true,
        };
}
