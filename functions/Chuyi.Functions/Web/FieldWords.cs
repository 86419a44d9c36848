using System.Globalization;
using Chuyi.Functions.Cases;
using Chuyi.Functions.People;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Rounds;

namespace Chuyi.Functions.Web;

/// <summary>
/// What people type or choose, in the words of its form: wherever it is shown to them to be copied, under the name of its field
/// or of the member of an act that it became.
/// </summary>
public static class FieldWords
{
    /// <summary>What it is called; null for what nobody types or chooses, such as ids, hashes and marks.</summary>
    public static Sentence? Of(string name) =>
        name switch
        {
            "score" or "scores" => new("评分", "Score"),
            "answer" => new("答复", "Answer"),
            "decision" => new("结论", "Decision"),
            "outcome" or "upheld" => new("核查结论", "Finding"),
            "part" or "parts" or "partZh" => new("材料", "Part of a dossier"),
            "partEn" => new("材料（英文名称）", "Part of a dossier (in English)"),
            "section" or "sections" => new("申报表的部分", "Section of the form"),
            "blind" => new("匿名评审", "Blind review"),
            "defects" => new("补正内容", "Defect"),
            "defect" => new("补正事项", "Defect on the checklist"),
            "due" => new("补正期限", "Supplement due"),
            "text" => new("内容", "Text"),
            "signLead" => new("牵头会签部门", "Who leads the signing"),
            "signer" => new("会签部门", "Who signs"),
            "fieldMost" => new("申报表的字数和行数上限", "How much a field of the form takes"),
            "partTypes" => new("接受的文件类型", "File types"),
            "partNeeded" => new("是否必交", "Required"),
            "conditionLeast" => new("申报条件的下限", "The least of a condition"),
            "conditionMost" => new("申报条件的上限", "The most of a condition"),
            "gradePlaces" => new("各档数量", "Places of a grade"),
            "wording" or "textZh" or "after" => new("更正后的表述", "Corrected text"),
            "textEn" => new("更正后的表述（英文）", "Corrected text (in English)"),
            "kind" or "objectorKind" => new("异议人", "Who objects"),
            "recommendDays" => new("推荐期限（申报截止后天数）", "Days to recommend, after the deadline"),
            "recommendCap" => new("每个推荐单位最多推荐", "Recommended by one unit, at most"),
            "recommendPerPrefecture" => new("其中每个市州最多", "Of them of one prefecture, at most"),
            "place" => new("推荐顺序", "Place"),
            "letter" => new("推荐函", "Letter of recommendation"),
            "rank" => new("调整后名次", "New rank"),
            "from" => new("现名次", "Present rank"),
            "role" => new("角色", "Role"),
            "member" => new("成员", "Member"),
            "successor" => new("接替人", "Who takes over"),
            "unit" => new("申报单位全称", "Unit’s full name"),
            "officialName" => new("单位全称", "Official name"),
            "since" => new("更名日期", "Day of the new name"),
            "unitType" => new("类型", "Type of the unit"),
            "prefecture" => new("所在市州", "Prefecture"),
            "bureau" => new("主管部门", "Supervising bureau"),
            "creditCode" => new("统一社会信用代码", "Social credit code"),
            "aliases" => new("别名", "Other names"),
            "into" => new("并入的单位", "Unit it is merged into"),
            "sheet" => new("表格文件", "File"),
            "truth" => new("真实性承诺", "Statement of truth"),
            "csv" => new("专家名单（CSV）", "Experts (CSV)"),
            "year" => new("年份", "Year"),
            "days" => new("放假与调休上班的日期", "Days off, and days worked in exchange"),
            "named" => new("定向支持单位", "Units that the policy names"),
            "category" => new("类别", "Category"),
            "level" => new("级别", "Level"),
            "deadline" => new("申报截止时间", "Deadline"),
            "aggregation" => new("汇总方法", "Aggregation"),
            "criteria" or "criterionZh" => new("评分指标", "Criterion"),
            "criterionEn" => new("评分指标（英文名称）", "Criterion (in English)"),
            "criterionGuideZh" => new("评分要点", "Guide to scoring"),
            "criterionGuideEn" => new("评分要点（英文）", "Guide to scoring (in English)"),
            "weight" or "criterionWeight" => new("权重", "Weight"),
            "criterionJudged" or "judged" => new("评分方式", "Judged by"),
            "scoreGrades" or "scoreGradeName" => new("评分等级", "Grade of the score sheet"),
            "scoreGradeShare" or "share" => new("等级的比例", "Share of a grade"),
            "meetingDay" => new("会评日期", "Day of the meeting"),
            "present" => new("到会专家", "Experts who were there"),
            "minutes" => new("会评记录", "Minutes"),
            "findings" or "found" => new("会评意见", "What was found"),
            "findingRank" => new("名次", "Rank"),
            "random" or "what" => new("公开随机数名称", "Public values: what"),
            "day" or "randomDay" => new("公布日", "Day of the public values"),
            "where" or "randomWhere" => new("公开随机数查询处", "Public values: where to read them"),
            "counts" or "randomCounts" => new("每组个数", "Values in each group"),
            "again" => new("再次填写的公开随机数", "Public values, entered again"),
            "values"
            or "reason"
            or "borneReason"
            or "note"
            or "comment"
            or "remark"
            or "title"
            or "recommender"
            or "name"
            or "email"
            or "phone"
            or "unitName"
            or "subjectName"
            or "post"
            or "born"
            or "deeds"
            or "participant"
            or "memberName"
            or "memberType"
            or "memberRole"
            or "memberContact"
            or "memberEmail"
            or "memberPhone"
            or "programmeCode"
            or "programmeName"
            or "fileName"
            or "documentNumber"
            or "expert"
            or "department" => TextLimits.Of(name)!.Field,
            _ => RoundNumber.All.FirstOrDefault(number => number.Field == name)?.Name ?? FormFields.NameOf(name),
        };

    /// <summary>A value as people read it on the form; null for nothing.</summary>
    /// <param name="name">Of the field or the member.</param>
    /// <param name="value">As it is sent or kept.</param>
    public static Sentence? Say(string name, string value) =>
        string.IsNullOrWhiteSpace(value) ? null
        : Choice(name, value) is { } chosen ? chosen
        : name switch
        {
            "kind" or "objectorKind" or "truth" => null,
            "part" => DossierPart.Default.FirstOrDefault(part => part.Kind == value)?.Name ?? Same(value),
            "category" => Catalogue.Official.Categories.FirstOrDefault(category => category.Code == value)?.Name,
            "role" => Enum.TryParse<Role>(value, ignoreCase: true, out var role) ? RoleWords.Of(role) : null,
            "day" or "randomDay" or "due" => Forms.Day(value) is { } day ? BeijingTime.Say(day) : Same(value),
            "deadline" => Instant(value) is { } instant ? BeijingTime.Say(instant) : Same(value),
            _ => Same(value),
        };

    private static Sentence? Choice(string name, string value) =>
        (name, value) switch
        {
            ("answer", "accept") => new("接受邀请", "Accept the invitation"),
            ("answer", "decline") => new("谢绝邀请", "Decline"),
            ("answer", "sign") => new("同意，会签名单", "Sign the list"),
            ("answer", "return") => new("退回经办部门", "Return it to the office"),
            ("decision", "accept") => new("通过，予以受理", "Accept"),
            ("decision", "supplement") => new("要求补正", "Ask for a supplement"),
            ("decision", "refuse") => new("不予受理", "Refuse"),
            ("outcome", "upheld") or ("upheld", "true") => new("异议成立", "Upheld"),
            ("outcome", "dismissed") or ("upheld", "false") => new("异议不成立", "Dismissed"),
            ("kind" or "objectorKind", "person") => new("个人（实名）", "A person (real name)"),
            ("kind" or "objectorKind", "unit") => new("单位", "A unit"),
            ("blind", NumbersForm.Hidden) => RoundWords.OfBlind(true),
            ("blind", NumbersForm.Shown) => RoundWords.OfBlind(false),
            ("truth", "yes") => new("已承诺", "Given"),
            ("aggregation", "mean") => RoundWords.Of(Aggregation.Mean),
            ("aggregation", "trimmed" or "trimmedMean") => RoundWords.Of(Aggregation.TrimmedMean),
            _ => null,
        };

    // A field for an instant has no zone: it is Beijing's.
    private static DateTimeOffset? Instant(string value) =>
        DateTimeOffset.TryParse(
            value.LastIndexOf('T') is var time && value.IndexOfAny(['+', '-', 'Z'], time + 1) < 0 ? value + "+08:00" : value,
            CultureInfo.InvariantCulture,
            out var instant
        )
            ? instant
            : null;

    private static Sentence Same(string value) => new(value, value);
}
