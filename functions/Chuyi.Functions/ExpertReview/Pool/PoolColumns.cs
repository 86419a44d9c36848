using Chuyi.Functions.Web;

namespace Chuyi.Functions.ExpertReview;

/// <summary>The columns of a list of experts.</summary>
public static class PoolColumns
{
    public static SheetColumn Code { get; } = new(new("代码", "Code"), "code", true, "E001", "专家代码", "编号", "专家编号");

    public static SheetColumn Name { get; } = new(new("姓名", "Name"), "name", true, "张三", "专家姓名");

    public static SheetColumn Unit { get; } = new(new("单位", "Unit"), "unit", true, "示例大学", "工作单位", "所在单位", "单位名称");

    public static SheetColumn Field { get; } = new(new("专业领域", "Field"), "field", true, "教育管理", "领域", "专业", "研究方向", "学科");

    public static SheetColumn Email { get; } =
        new(new("邮箱", "E-mail"), "email", true, "zhangsan@example.org", "电子邮箱", "电子邮件", "邮箱地址");

    public static SheetColumn Phone { get; } =
        new(new("手机号", "Phone"), "phone", true, "13800001234", "手机", "手机号码", "联系电话", "电话", "mobile");

    public static SheetColumn Bureau { get; } =
        new(new("主管部门", "Supervising bureau"), "bureau", false, "示例市教育局", "主管单位", "上级部门");

    public static SheetColumn Title { get; } =
        new(new("职务、职称", "Post and title"), "title", false, "教授", "职务职称", "职称", "职务", "技术职务");

    /// <summary>A list of experts.</summary>
    public static SheetForm Form { get; } =
        new(new("专家名单", "Experts"), [Code, Name, Unit, Field, Email, Phone, Bureau, Title], MostRows: 20_000);
}
