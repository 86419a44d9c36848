using System.Text;

namespace Chuyi.Functions.Policy;

/// <summary>
/// The order of public lists: by prefecture, as the catalogue has them (行政区划), then by the sound of the name (拼音). GB 2312 has the
/// characters in daily use by their sound, 长 as in 长沙; the rare ones that names of places in Hunan have are looked up.
/// </summary>
public sealed class PlaceOrder : IComparer<(string? Prefecture, string Name)>
{
    // Beside each a common character of the same sound.
    private const string SameSound = "浏刘醴里耒垒溆序芷止攸优沅元澧礼汨密泸卢浯吾洣米潇消渌录湄梅珑龙岚蓝茳江酃灵沩围";

    private static readonly Encoding BySound = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    public static PlaceOrder Instance { get; } = new();

    public int Compare((string? Prefecture, string Name) x, (string? Prefecture, string Name) y) =>
        PlaceOf(x.Prefecture).CompareTo(PlaceOf(y.Prefecture)) is not 0 and var order
            ? order
            : string.CompareOrdinal(Sound(x.Name), Sound(y.Name));

    // Whose prefecture is not known stands after all others, as a school of the province does.
    private static int PlaceOf(string? prefecture) => Catalogue.Official.Prefectures.TakeWhile(one => one != prefecture).Count();

    private static string Sound(string name) => Convert.ToHexString(BySound.GetBytes(string.Concat(name.Select(Common))));

    private static char Common(char c) =>
        SameSound.IndexOf(c, StringComparison.Ordinal) is var at && at >= 0 && at % 2 == 0 ? SameSound[at + 1] : c;
}
