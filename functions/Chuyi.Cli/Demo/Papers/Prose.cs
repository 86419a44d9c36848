using System.Globalization;

namespace Chuyi.Cli.Demo.Papers;

/// <summary>
/// What a school writes about itself: sentences with its own figures, the same in all its documents, in an order of chance.
/// </summary>
internal sealed class Prose
{
    private readonly Random _random;
    private readonly string[] _foundation,
        _aim,
        _measures,
        _assurance;

    public Prose(School school, int seed)
    {
        _random = Seed.Of(school.Name, seed);
        (_foundation, _aim, _measures, _assurance) = (FoundationOf(school), AimOf(school), MeasuresOf(school), AssuranceOf(school));
        Budget =
        [
            ("实训基地建设", _random.Next(180, 420)),
            ("师资队伍建设", _random.Next(60, 150)),
            ("课程与教学资源建设", _random.Next(50, 130)),
            ("数字校园建设", _random.Next(80, 200)),
            ("校企合作与社会服务", _random.Next(30, 90)),
        ];
    }

    /// <summary>The budget by item, in units of ten thousand yuan.</summary>
    public IReadOnlyList<(string Item, int Amount)> Budget { get; }

    /// <summary>What the school stands on.</summary>
    public IReadOnlyList<string> Foundation() => Paragraphs(_foundation);

    /// <summary>What it wants to reach.</summary>
    public IReadOnlyList<string> Aim() => Paragraphs(_aim);

    /// <summary>How it goes about it.</summary>
    public IReadOnlyList<string> Measures() => Paragraphs(_measures);

    /// <summary>How it is made sure.</summary>
    public IReadOnlyList<string> Assurance() => Paragraphs(_assurance);

    private string[] FoundationOf(School school) =>
        [
            $"学校创办于{school.Founded}年，坐落于{school.Prefecture}，是一所面向区域产业、服务乡村振兴的公办中等职业学校。",
            $"学校现有全日制在校生{school.Students}人，专任教师{school.Teachers}人，其中“双师型”教师占比{Percent(58, 79)}。",
            $"学校开设{string.Join("、", school.Programmes)}等{_random.Next(9, 16)}个专业，形成了与地方主导产业相衔接的专业布局。",
            $"近三年毕业生初次就业率稳定在{Percent(94, 99)}以上，升入高一级学校学习的学生占{Percent(52, 78)}。",
            $"学校与{_random.Next(26, 64)}家企业签订校企合作协议，共建校内实训基地{_random.Next(8, 19)}个，实训工位{_random.Next(900, 2600)}个。",
            "学校坚持立德树人，把“惟楚有材、怡然自得”的职教传统融入课程、活动和校园文化，建成工匠精神教育展馆。",
            $"近五年，学生在省级以上职业院校技能竞赛中获奖{_random.Next(31, 120)}项，教师教学能力比赛获奖{_random.Next(6, 25)}项。",
            "学校建立了校企双方共同参与的专业建设指导委员会，每学年修订一次人才培养方案，课程内容与职业标准对接。",
        ];

    private string[] AimOf(School school) =>
        [
            $"到建设期满，{school.Programmes[0]}专业建成省内同类学校示范专业，带动相关专业群协同发展。",
            $"建设期内新增校企共建生产性实训基地{_random.Next(3, 7)}个，年开展社会培训不少于{_random.Next(20, 60) * 100}人次。",
            "形成产教深度融合、中高职有机衔接、育训并举的办学格局，人才培养质量和社会认可度显著提升。",
            $"“双师型”教师占比达到{Percent(82, 90)}，培养省级教学名师{_random.Next(1, 4)}名、技能大师工作室{_random.Next(2, 5)}个。",
            "建成覆盖教学、管理、服务的数字校园，主要专业课程均有配套的数字化教学资源。",
            "完善内部质量保证体系，建立以年度质量报告为载体的常态化自我诊断与改进机制。",
        ];

    private static string[] MeasuresOf(School school) =>
        [
            "推行现场工程师培养，企业导师全程参与课程开发、教学实施和学业评价，实行工学交替。",
            $"投入专项资金改造{school.Programmes[1]}实训中心，按照真实生产流程布置教学场景，实现“教学做”一体。",
            "实施教师素质提升工程，专业教师每五年累计不少于六个月到企业或生产服务一线实践。",
            "深化教学诊断与改进，对专业、课程、教师、学生四个层面建立目标链和标准链。",
            $"依托{school.Programmes[2]}专业面向乡镇开展技术推广和新型职业农民培训，服务乡村产业发展。",
            "推进岗课赛证融通，将职业技能等级标准和竞赛要求融入专业核心课程，试行学分银行。",
            "与高等职业学校联合制定贯通培养方案，在课程设置、学业考核、师资互聘等方面一体化设计。",
            "开展思政课程与课程思政协同育人，讲好楚怡学校“爱国、求知、创业、兴工”的故事。",
            "设立产业教授岗位和企业技师工作站，建立校企人员双向流动、相互兼职的常态机制。",
        ];

    private static string[] AssuranceOf(School school) =>
        [
            $"成立以校长{school.Principal}为组长的项目建设领导小组，下设办公室，实行项目负责人制和任务清单制。",
            "项目经费专账管理、专款专用，接受财政、审计部门和社会监督，确保资金使用安全规范、有效。",
            "建立月调度、季通报、年考核制度，考核结果与部门绩效、干部评优直接挂钩。",
            "学校将建设任务纳入年度工作要点，定期向教职工代表大会报告建设进展，主动公开建设成果。",
            "主管部门和合作企业在政策、师资、设备等方面给予支持，共同保障建设任务如期完成。",
        ];

    private IReadOnlyList<string> Paragraphs(string[] told)
    {
        var order = told.ToArray();
        _random.Shuffle(order);
        return [.. order.Chunk(3).Select(sentences => string.Concat(sentences))];
    }

    private string Percent(int low, int high) =>
        string.Create(CultureInfo.InvariantCulture, $"{_random.Next(low, high)}.{_random.Next(10)}%");
}
