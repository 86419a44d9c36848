using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Chuyi.Functions.Storage;

namespace Chuyi.Functions.Mail;

/// <summary>What the worked facts are about: a round, two schools that do not exist, and what people wrote.</summary>
public static class ExampleWords
{
    public const string Unit = "岚江县职业中等专业学校";
    public const string Title = "“楚怡”优秀中职学校建设";
    public const string Form = "申报书.pdf";
    public const string Plan = "建设方案（2026—2030年）.docx";
    public const string Evidence = "佐证材料.zip";
    public const string Declaration = "真实性声明.pdf";
    public const string Blurred = "佐证材料扫描件模糊，请重新扫描上传。";
    public const string Unsealed = "真实性声明未加盖单位公章，法定代表人未签字。";
    public const string TooLate = "所附办学许可证已于2025年12月到期，不符合申报条件";
    public const string Doubt = "该校申报书所列合作企业协议已于2024年终止，佐证材料与事实不符。";
    public const string Founded = "经向企业核实，协议确已终止，佐证材料不实";
    public const string Unfounded = "经核对质量报告与设备台账，数据一致";
    public const string SentBack = "请核对第3项单位全称";
    public const string Later = "省内多地连续暴雨，部分学校停电停网，无法按时上传材料";
    public const string Asked = "多所学校询问以哪一证件为准";
    public const string SameUnit = "两条登记为同一单位";
    public const string Leaving = "该同志工作调动，不再负责申报";
    public const string Alliance = "岚江装备制造职业教育集团";
    public const string Firm = "岚江精密机械有限公司";
    public const string Bureau = "岚江市教育局";
    public const string Letter = "推荐函.pdf";
    public const string Posts = "提供实训岗位和企业导师";
    public const string NotAsked = "本公司未授权任何人代为申报";
    public const string NothingLeft = "名单内已无申报";
    public const string Announcement = "湘教通〔2026〕88号";
    public const string Certificate = "楚怡中职〔2026〕001号";

    internal static CaseId Round { get; } = CaseId.Round(2026, "secondary-school", 1);

    internal static CaseId Application { get; } = CaseId.Application(Round, Unit, Title);

    internal static CaseId Officer { get; } = CaseId.Account("office@example.org");

    internal static CaseId School { get; } = CaseId.Account("school@example.org");

    internal static CaseId Colleague { get; } = CaseId.Account("colleague@example.org");

    /// <summary>The application of another school.</summary>
    internal static CaseId Other(string unit) => CaseId.Application(Round, unit, Title);

    internal static Sentence RoundTitle { get; } =
        new("2026年“楚怡”优秀中职学校申报（第1批）", "Secondary vocational school 2026, round 1");

    /// <summary>Why an expert was released, as the office wrote it in both languages.</summary>
    internal static Sentence Travelling { get; } = new("评审期间出国考察，无法参加", "abroad during the review");

    /// <summary>A text of the call that misled, and what it says since.</summary>
    internal static Rounds.CorrectionTerms Correction { get; } =
        new()
        {
            Wording = "field.site.hint",
            Called = new("栏目“校园占地”的填写说明", "Field “Site”, its hint"),
            Before = new("以土地证为准。", "By the title to the land."),
            After = new("以不动产权证书为准，没有的以土地证为准。", "By the title to the property, or else by that to the land."),
            From = Hash("content"),
            Content = Hash("corrected"),
            Reason = Asked,
        };

    /// <summary>Half past nine in the morning of a day of the round's year, in Beijing.</summary>
    internal static DateTimeOffset On(int month, int day) => BeijingTime.At(new(2026, month, day), new(9, 30));

    internal static DateOnly Day(int month, int day) => new(2026, month, day);

    /// <summary>Some hash, always the same of the same.</summary>
    internal static string Hash(string of) => Keys.Hash(of);
}
