using System.Globalization;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.Rounds;

/// <summary>The form with which the office opens a round.</summary>
public static class RoundForm
{
    public static async Task<(Act? Act, string Id, Refusal? Refusal)> Read(IFormCollection fields, string form, Caller caller, RoundOpenings rounds, PeopleStore people, DateTimeOffset now, CancellationToken cancellation)
    {
        if (Catalogue.Official.Categories.FirstOrDefault(c => c.Code == fields["category"]) is not { } category)
            return (null, "", new Refusal("category", "请选择类别。", "Please choose a category.", 400));
        if (!DateTime.TryParseExact(fields["deadline"], ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return (null, "", new Refusal("deadline", "请填写截止时间（北京时间）。", "Please give the deadline (Beijing time).", 400));
        if (Whole(fields["quota"]) is not { } quota || Whole(fields["reserve"]) is not { } reserve || Whole(fields["panel"]) is not { } panel)
            return (null, "", new Refusal("numbers", "名额、递补和专家人数须为整数。", "Quota, reserve and panel are whole numbers.", 400));
        var departments = Catalogue.Official.SignersOf(category).Select(d => new Signatory(d.Code, d.Zh, d.En)).ToList();
        foreach (var department in departments)
            if (await people.Find(Recipient.Department(department.Code), cancellation) is null)
                return (null, "", new Refusal("contact", $"请先登记{department.Zh}的会签联系人。", $"Please enter the contact of the {department.En} first.", 409));

        var deadline = BeijingTime.At(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        var year = BeijingTime.DayOf(now).Year;
        var id = await rounds.IdFor(form, year, category.Code, cancellation);
        var numbers = RoundNumbers.Default(quota, reserve, panel);
        if (fields["aggregation"] == "trimmed")
            numbers = numbers with { Aggregation = Aggregation.TrimmedMean };
        if (Whole(fields["maxMegabytes"]) is { } megabytes)
            numbers = numbers with { MaxDocumentBytes = megabytes * 1024L * 1024 };
        return (new OpenRound(category.Code, category.Zh, category.En, $"{year}年{category.Zh}申报（第{id.Number}批）",
            $"{category.En} {year}, round {id.Number}",
            deadline, numbers, departments, caller.Session!.Account), id, null);
    }

    private static int? Whole(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
