using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Submission;

/// <summary>Why a document is not taken and what to do about it, and what the office is told of one that is.</summary>
public static class RecognitionWords
{
    /// <summary>The refusal of a file.</summary>
    public static Refusal Of(Recognized found, string fileName)
    {
        var fault = found.Fault ?? DocumentFault.Unknown;
        var said = Say(fault);
        var (zh, en) = found.Inside is { } inside
            ? ($"{Quotation.Of(fileName)}内的{Quotation.Of(inside)}", $"{Quotation.Of(inside)} in {Quotation.Of(fileName)}")
            : (Quotation.Of(fileName), Quotation.Of(fileName));
        return new(CodeOf(fault), zh + said.Zh, $"{en} {said.En}");
    }

    /// <summary>The word that programs know a fault by.</summary>
    public static string CodeOf(DocumentFault fault) =>
        fault switch
        {
            DocumentFault.Empty => "empty",
            DocumentFault.Truncated => "truncated",
            DocumentFault.Unreadable => "unreadable-file",
            DocumentFault.NeedsPassword => "password",
            DocumentFault.EncryptedZip => "encrypted-zip",
            DocumentFault.Macros => "macros",
            DocumentFault.Scripts => "scripts",
            DocumentFault.Launch => "launch",
            DocumentFault.Attachments => "attachments",
            DocumentFault.EmbeddedProgram => "embedded-program",
            DocumentFault.Program => "executable",
            DocumentFault.Bomb => "bomb",
            DocumentFault.Nested => "nested",
            DocumentFault.TooManyPixels => "pixels",
            DocumentFault.TooComplex => "too-complex",
            DocumentFault.OldOffice => "old-office",
            DocumentFault.OtherArchive => "other-archive",
            DocumentFault.PathInside => "path-inside",
            _ => "file-type",
        };

    private static Sentence Say(DocumentFault fault) =>
        fault switch
        {
            DocumentFault.Empty => new("是空的，请检查后重新选择。", "is empty; please check it and choose it again."),
            DocumentFault.Truncated => new(
                "不完整，可能未下载或复制完毕。请打开确认后重新上传。",
                "is cut off; it may not have been copied whole. Please open it, check it, and upload it again."
            ),
            DocumentFault.Unreadable => new(
                "已损坏，无法打开。请用原软件打开并重新导出后上传。",
                "is damaged and cannot be opened. Please open it in the program it was made with, export it anew, and upload that."
            ),
            DocumentFault.NeedsPassword => new(
                "设有打开密码，专家将无法阅读。请取消密码后重新上传。",
                "needs a password, so the experts could not read it. Please remove the password and upload it again."
            ),
            DocumentFault.EncryptedZip => new(
                "是加密的压缩包。请不设密码重新压缩后上传。",
                "is an encrypted archive. Please pack it without a password and upload that."
            ),
            DocumentFault.Macros => new(
                "含有宏。请另存为不含宏的 DOCX、XLSX、PPTX 或 PDF 后上传。",
                "contains macros. Please save it as DOCX, XLSX, PPTX or PDF without macros and upload that."
            ),
            DocumentFault.Scripts => new(
                "含有脚本或可运行的控件。请打印为 PDF 后上传。",
                "contains scripts or controls that run. Please print it to PDF and upload that."
            ),
            DocumentFault.Launch => new(
                "含有启动其他程序的操作。请打印为 PDF 后上传。",
                "contains an action that starts another program. Please print it to PDF and upload that."
            ),
            DocumentFault.Attachments => new(
                "内嵌了其他文件或多媒体。请移除后上传，附件另行单独上传。",
                "has other files or media inside. Please take them out and upload them by themselves."
            ),
            DocumentFault.EmbeddedProgram => new(
                "是程序，不予接收。请移除后重新上传。",
                "is a program, which is not taken. Please take it out and upload the rest again."
            ),
            DocumentFault.Program => new("的内容是可执行程序，不予接收。", "is a program by its content and is not taken."),
            DocumentFault.Bomb => new(
                "解压后的数据异常庞大，不予接收。请用原软件重新导出后上传。",
                "unpacks to far more than it says and is not taken. Please export it anew in the program it was made with."
            ),
            DocumentFault.Nested => new(
                "是压缩包中的压缩包。请解压后把文件放在同一层再压缩。",
                "is an archive within an archive. Please unpack it and pack its files on one level."
            ),
            DocumentFault.TooManyPixels => new(
                "的像素尺寸过大，无法显示。请降低分辨率后上传。",
                "has too many pixels to be shown. Please lower its resolution and upload that."
            ),
            DocumentFault.TooComplex => new(
                "结构过于复杂，未能在规定时间内读完。请另存或打印为 PDF 后上传。",
                "is too complex to be read in the time allowed. Please save or print it to PDF and upload that."
            ),
            DocumentFault.OldOffice => new(
                "是旧版 Office 或 WPS 格式。请另存为 DOCX 或 PDF（表格为 XLSX，演示为 PPTX）后上传。",
                "is in an old Office or WPS format. Please save it as DOCX or PDF (sheets as XLSX, slides as PPTX) and upload that."
            ),
            DocumentFault.OtherArchive => new(
                "不是可读取的 ZIP 压缩包。请改用普通 ZIP 重新压缩，或单独上传各文件。",
                "is no archive that can be read here. Please pack it as an ordinary ZIP, or upload its files by themselves."
            ),
            DocumentFault.PathInside => new(
                "的路径指向压缩包之外。请重新压缩后上传。",
                "has a path that leads out of the archive. Please pack it anew and upload that."
            ),
            _ => new(
                $"的内容不是可接收的类型。只接受 {string.Join("、", DocumentTypes.Names)}。请另存为其中一种后上传。",
                $"is not of a type that is taken by its content. Please save it as one of these: {string.Join(", ", DocumentTypes.Names)}."
            ),
        };

    /// <summary>What is said of a document that is taken.</summary>
    public static Sentence Of(DocumentNote note) =>
        note switch
        {
            DocumentNote.Renamed => new("扩展名已按文件内容更正", "its extension was corrected to its content"),
            DocumentNote.OwnerPassword => new("限制打印或编辑", "printing or editing is restricted"),
            DocumentNote.FormFields => new("含可填写的表单域", "has form fields that can be filled in"),
            DocumentNote.Xfa => new("含动态表单（XFA），部分阅读器无法显示", "has a dynamic form (XFA) that some readers do not show"),
            DocumentNote.NoTextLayer => new("为扫描图像，无文字层", "is scanned pictures, without text"),
            DocumentNote.ExternalTemplate => new("引用外部模板", "refers to a template elsewhere"),
            DocumentNote.ExternalContent => new("引用外部内容", "refers to content elsewhere"),
            _ => new("嵌有其他程序的对象（如公式）", "has objects of other programs inside, such as formulas"),
        };
}
