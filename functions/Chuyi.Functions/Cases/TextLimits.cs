using System.Text.Json;

namespace Chuyi.Functions.Cases;

/// <summary>
/// How long the texts of acts may be: the one place that says so. A text is known by the member that holds it, whichever
/// act that is in; each language of a sentence counts for itself. Every rule asks here first, so that what follows from
/// an act fits where it is written, four times over if a fact repeats it in its sentence.
/// </summary>
public static class TextLimits
{
    public const int Name = 200;
    public const int Person = Name / 2;
    public const int Email = Mail.EmailAddress.Longest;
    public const int Reason = 2000;
    public const int Opinion = 5000;

    /// <summary>The deeds of a person: fifteen hundred characters are what such forms have.</summary>
    public const int Deeds = 1500;

    public const int FileName = 120;
    public const int Defect = Reason / 2;
    public const int Id = 100;

    /// <summary>The limit of the texts in a member, by its name in JSON; null where no act has such a text.</summary>
    public static TextLimit? Of(string member) =>
        member switch
        {
            "reason" or "returnedBecause" or "borneReason" or "because" => new(new("理由", "Reason"), Reason),
            "email" => new(new("邮箱", "E-mail"), Email),
            "phone" => new(new("手机号", "Phone"), Id),
            "what" or "where" => new(new("公开随机数来源", "Source of the public values"), Name),
            "values" => new(new("公开随机数", "Public values"), Id),
            "note" => new(new("处理说明", "Note"), Reason),
            "text" => new(new("异议内容", "Objection"), Opinion),
            "comment" => new(new("评审意见", "Comment"), Opinion),
            "minutes" => new(new("会评记录", "Minutes"), Opinion),
            "found" => new(new("会评意见", "What was found"), Defect),
            "present" => new(new("到会专家", "Expert who was there"), Id),
            "remark" => new(new("备注", "Remark"), Reason),
            "defects" => new(new("每条补正内容", "Each defect"), Defect),
            "before" or "after" => new(new("表述", "Wording"), Defect),
            "called" => new(new("表述的名称", "What a wording is called"), Name),
            "said" => new(new("已获称号", "Title that is held"), Reason),
            "title" => new(new("名称", "Title"), Name),
            "recommender" => new(new("推荐单位", "Recommender"), Name),
            "name" => new(new("姓名", "Name"), Person),
            "named" or "namedIds" => new(new("定向支持单位", "Named unit"), Name),
            "officialName" or "was" or "newName" or "gone" or "stays" or "aliases" or "prefecture" or "prefectures" => new(
                new("单位名称", "Name of the unit"),
                Name
            ),
            "creditCode" => new(new("统一社会信用代码", "Social credit code"), Id),
            "subjectName" => new(new("名称", "Name"), Person),
            "post" => new(new("职务、职称", "Post and title"), Person),
            "born" => new(new("出生年月", "Month of birth"), Id),
            "deeds" => new(new("主要事迹", "Deeds"), Deeds),
            "participant" or "participants" => new(new("参与单位", "Unit that takes part"), Name),
            "programmeCode" => new(new("专业代码", "Code of a programme"), Id),
            "programmeName" => new(new("专业名称", "Name of a programme"), Person),
            "memberName" => new(new("成员单位名称", "Name of a member"), Person),
            "memberType" or "type" or "lead" => new(new("成员类型", "Type of a member"), Id),
            "memberRole" or "role" => new(new("承担的工作", "What a member does"), Person),
            "memberContact" => new(new("联系人姓名", "Contact"), Person),
            "memberEmail" => new(new("联系人邮箱", "Contact’s e-mail"), Email),
            "memberPhone" => new(new("联系人手机号", "Contact’s phone"), Id),
            "unitName" => new(new("单位名称", "Unit"), Name),
            "fileName" => new(new("文件名", "File name"), FileName),
            "roundTitle"
            or "categoryName"
            or "notice"
            or "register"
            or "naming"
            or "programme"
            or "issuers"
            or "departments"
            or "criteria"
            or "parts"
            or "signedBy" => new(new("名称", "Name"), Name),
            "documentNumber" => new(new("文号", "Document number"), Id),
            "number" or "written" => new(new("认定编号", "Number of the designation"), Id),
            "expert" => new(new("专家代码", "Code of the expert"), Id),
            "department" => new(new("部门", "Department"), Name),
            "poolHash" or "file" or "listHash" or "sha256" or "content" or "from" or "link" or "pool" => new(new("哈希", "Hash"), Id),
            "id"
            or "application"
            or "member"
            or "contact"
            or "designates"
            or "types"
            or "holder"
            or "objection"
            or "item"
            or "items"
            or "account"
            or "members"
            or "officer"
            or "unit"
            or "bureau"
            or "ask"
            or "trouble"
            or "proposal"
            or "into"
            or "wording"
            or "applications" => new(new("编号", "Identifier"), Id),
            "category" or "listed" or "kind" or "short" or "code" or "contentType" or "types" or "level" or "personMark" => new(
                new("代码", "Code"),
                Id
            ),
            _ => null,
        };

    /// <summary>Why no rule takes an act with these texts, each that is at fault once, or null.</summary>
    public static Refusal? Fault(Act act) =>
        Refusal.Of(Faults("", JsonSerializer.SerializeToElement(act, act.GetType(), Json.Options)).DistinctBy(fault => fault.Field));

    /// <summary>
    /// Why a text is not taken, or null: too long, or with what nobody can read. What is no longer than a name is of one line.
    /// </summary>
    public static Refusal? Fault(string member, string text)
    {
        // What is no text of anybody, such as a date, is short.
        var limit = Of(member) ?? new(new("该项内容", "This field"), Name);
        // A form sends two characters for the end of a line, which whoever types it counts as one.
        var length = text.Length - text.AsSpan().Count("\r\n");
        return length > limit.Longest
                ? new(
                    "too-long",
                    $"{Quotation.Of(limit.Field.Zh)}最多 {limit.Longest} 字，现为 {length} 字，请精简后重新提交。",
                    $"{Quotation.Of(limit.Field.En)} has at most {limit.Longest} characters; this has {length}. Please shorten it."
                )
                {
                    Field = member,
                }
            : text.Any(c => IsUnreadable(c) && (limit.Longest < Defect || c is not ('\t' or '\n' or '\r')))
                ? new(
                    "unreadable",
                    $"{Quotation.Of(limit.Field.Zh)}含有换行或不可见的控制字符，请删除后重新提交。",
                    $"{Quotation.Of(limit.Field.En)} contains line breaks or invisible control characters; please remove them."
                )
                {
                    Field = member,
                }
            : null;
    }

    /// <summary>
    /// Whether a character is none that people write: a control, the end of a line or a paragraph, a change of direction, or no
    /// character at all.
    /// </summary>
    public static bool IsUnreadable(char c) =>
        char.IsControl(c)
        || c is (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u061C' or '\uFFFE' or '\uFFFF';

    private static IEnumerable<Refusal> Faults(string member, JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => Fault(member, value.GetString()!) is { } fault ? [fault] : [],
            JsonValueKind.Array => value.EnumerateArray().SelectMany(one => Faults(member, one)),
            JsonValueKind.Object => value
                .EnumerateObject()
                .SelectMany(one => Faults(one.Name is "zh" or "en" ? member : one.Name, one.Value)),
            _ => [],
        };
}
