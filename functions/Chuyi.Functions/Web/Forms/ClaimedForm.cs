using Chuyi.Functions.Cases;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.Web;

/// <summary>
/// A form of which it is known that it was never sent with other fields. Only such a form opens a case: the id of the case
/// follows from what was filled in, and one form would open another case each time it says something else. Who opens one
/// says here how that is known.
/// </summary>
public sealed class ClaimedForm
{
    // Longer than anybody stays signed in; a form of a page that is older is none.
    private static readonly Limit OneContent = new("form-content", 1, TimeSpan.FromDays(30));

    private ClaimedForm(string id) => Id = id;

    /// <summary>The form's one-time id.</summary>
    public string Id { get; }

    /// <summary>The case is that of the address, whatever is filled in: it takes a form once.</summary>
    public static ClaimedForm OfAddress(PostedForm posted) => new(posted.Id);

    /// <summary>The form was kept with the person whose case it opens, and with nobody else (<see cref="People.PeopleStore"/>).</summary>
    public static ClaimedForm Kept(PostedForm posted) => new(posted.Id);

    /// <summary>Claims a form for what is filled in now, by a row of its own. The same again is a repetition, and no refusal.</summary>
    public static async Task<Outcome<ClaimedForm>> Of(PostedForm posted, Limits limits, Keys keys, CancellationToken cancellation)
    {
        var filled = posted
            .Fields.Where(field => field.Key != Forms.Field)
            .OrderBy(field => field.Key, StringComparer.Ordinal)
            .Select(field => field.Value.Prepend(field.Key).ToList())
            .ToList();
        return await limits.Take(OneContent, posted.Id, keys.Print(Json.Write(filled)), cancellation)
            ? new ClaimedForm(posted.Id)
            : OtherContent;
    }

    public static Refusal OtherContent { get; } =
        new(
            "form-content",
            "该表单此前已提交过其他内容，本次提交未予受理，请刷新页面后重新填写。",
            "This form was sent with other content before, and this was not received. Please reload the page and fill it in again.",
            409
        );
}
