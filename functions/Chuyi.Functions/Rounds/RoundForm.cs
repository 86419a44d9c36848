using System.Globalization;
using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Web;

namespace Chuyi.Functions.Rounds;

/// <summary>The form with which the office opens a round.</summary>
/// <param name="Id">The id of the round.</param>
/// <param name="Act">What the form means.</param>
public sealed record RoundForm(CaseId Id, OpenRound Act)
{
    private const string LocalTime = "yyyy-MM-dd'T'HH:mm:ss";

    private static readonly string[] LocalTimes = ["yyyy-MM-dd'T'HH:mm", LocalTime];

    /// <summary>The numbers that the form proposes.</summary>
    public static RoundNumbers Proposed { get; } = RoundNumbers.Default(quota: 10, reserve: 3, panel: 5);

    /// <summary>The deadline that the form proposes: a month from now, at the end of office hours.</summary>
    public static string ProposedDeadline(DateOnly today) =>
        today.AddDays(30).ToDateTime(new TimeOnly(17, 0)).ToString(LocalTime, CultureInfo.InvariantCulture);

    public static async Task<Outcome<RoundForm>> Read(
        PostedForm posted,
        Caller caller,
        RoundOpenings rounds,
        PeopleStore people,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var (fields, form) = posted;
        if (Catalogue.Official.Categories.FirstOrDefault(c => c.Code == fields["category"]) is not { } category)
            return new Refusal("category", "请选择类别。", "Please choose a category.", 400);
        if (!DateTime.TryParseExact(fields["deadline"], LocalTimes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return new Refusal("deadline", "请填写截止时间（北京时间）。", "Please give the deadline (Beijing time).", 400);
        if (
            Forms.Whole(fields["quota"]) is not { } quota
            || Forms.Whole(fields["reserve"]) is not { } reserve
            || Forms.Whole(fields["panel"]) is not { } panel
        )
            return new Refusal("numbers", "名额、递补和专家人数须为整数。", "Quota, reserve and panel are whole numbers.", 400);
        var departments = Catalogue.Official.SignersOf(category).Select(d => new Signatory(d.Code, d.Zh, d.En)).ToList();
        foreach (var department in departments)
            if (await people.Find(Recipient.Department(department.Code), cancellation) is null)
                return new Refusal(
                    "contact",
                    $"请先登记{department.Zh}的会签联系人。",
                    $"Please enter the contact of the {department.En} first.",
                    409
                );

        var source = RandomSourceForm.Read(fields);
        if (source.IsRefused)
            return source.Refusal;
        var deadline = BeijingTime.At(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        var year = BeijingTime.DayOf(now).Year;
        var id = await rounds.IdFor(form, year, category.Code, cancellation);
        var numbers = RoundNumbers.Default(quota, reserve, panel);
        if (fields["aggregation"] == "trimmed")
            numbers = numbers with { Aggregation = Aggregation.TrimmedMean };
        if (Forms.Whole(fields["maxMegabytes"]) is { } megabytes)
            numbers = numbers with { MaxDocumentBytes = megabytes * RoundNumbers.Megabyte };
        return new RoundForm(
            id,
            new OpenRound(
                new RoundCall
                {
                    Round = id,
                    Category = category.Code,
                    CategoryName = new(category.Zh, category.En),
                    Title = new($"{year}年{category.Zh}申报（第{id.Number}批）", $"{category.En} {year}, round {id.Number}"),
                    Deadline = deadline,
                    Numbers = numbers,
                    Departments = departments,
                    Officer = caller.Session!.Account,
                    Programme = Catalogue.Official.Programme,
                    RandomSource = source.Value,
                }
            )
        );
    }
}
