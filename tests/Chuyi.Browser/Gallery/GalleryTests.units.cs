using System.Text;
using Chuyi.Functions.Units;
using Microsoft.Playwright;

namespace Chuyi.Browser;

/// <content>The register of units: imported, looked through, changed.</content>
public sealed partial class GalleryTests
{
    private async Task Units()
    {
        const string Heading = "单位全称,类型,所在市州,主管部门,统一社会信用代码,曾用名,别名\n",
            Lists = "/office/unit-lists";
        Typed("长沙市教育局", "湘江职业中专学校", "湘江一职", "湘江旧校", "岳麓职业中专学校", "无此局", "幼儿园", "武汉市");
        await gallery.Show("UnitListPage.empty", "/office/units", Seat.Officer);
        await gallery.Show("UnitListPage.refused", "/office/units", Seat.Officer, page => page.PressAnyway("#add button"));
        await gallery.Show("UnitImportPage", Lists, Seat.Officer);
        await gallery.Show("UnitImportPage.refused", Lists, Seat.Officer, page => page.PressAnyway("#import button"));
        var wrong = await Upload(Heading + "湘江职业中专学校,幼儿园,武汉市,无此局,123,,\n（湘江）职业中专学校,中职,长沙,,,,");
        await gallery.Show("UnitPreviewPage.wrong", wrong, Seat.Officer);
        var right = await Upload(
            Heading
                + "长沙市教育局,政府部门,长沙市,,,,\n"
                + $"{Unit},中职,长沙市,长沙市教育局,91350100M000100Y43,湘江旧校 至 2024-08-31,湘江一职\n"
                + "岳麓职业中专学校,技工,省属,,,,"
        );
        await gallery.Show("UnitPreviewPage", right, Seat.Officer);
        await gallery.Do(right, Seat.Officer, page => page.Press("#confirm button"));
        await gallery.Show("UnitPreviewPage.nothing", right, Seat.Officer);
        await gallery.Show("UnitListPage", "/office/units", Seat.Officer);
        await gallery.Show("UnitListPage.found", "/office/units?q=" + Uri.EscapeDataString("湘江旧校"), Seat.Auditor);
        await gallery.Show("UnitListPage.none", "/office/units?type=Enterprise", Seat.Officer);
        var unit = "/office/units/" + UnitIds.Of(Unit);
        await gallery.Show("RegisteredUnitPage", unit, Seat.Officer);
        await gallery.Show("RegisteredUnitPage.read", unit, Seat.Auditor);
        await gallery.Show("RegisteredUnitPage.refused", unit, Seat.Officer, page => page.PressAnyway("#merge button"));
        await gallery.Show("InterruptionPage.unit", unit, Seat.Officer, page => Change(page));
        await gallery.Do(
            unit,
            Seat.Officer,
            async page =>
            {
                await Change(page);
                await page.Press("#sure button");
            }
        );
        await gallery.Show("RegisteredUnitPage.changed", unit, Seat.Officer);
        await gallery.Show(
            "InterruptionPage.merger",
            "/office/units/" + UnitIds.Of("岳麓职业中专学校"),
            Seat.Officer,
            async page =>
            {
                await page.FillAsync("#merge input[name=into]", "湘江一职");
                await page.FillAsync("#merge textarea", Typed("同一单位"));
                await page.Press("#merge button");
            }
        );

        Task<string> Upload(string list) =>
            gallery.Do(
                Lists,
                Seat.Officer,
                async page =>
                {
                    await page.SetInputFilesAsync(
                        "input[type=file]",
                        new FilePayload
                        {
                            Name = "units.csv",
                            MimeType = "text/csv",
                            Buffer = Encoding.UTF8.GetBytes(list),
                        }
                    );
                    await page.Press("#import button");
                }
            );

        async Task Change(IPage page)
        {
            await page.SelectOptionAsync("#change select[name=unitType]", nameof(UnitType.HigherVocational));
            await page.FillAsync("#change textarea[name=reason]", Typed("升格为高职"));
            await page.Press("#change button");
        }
    }
}
