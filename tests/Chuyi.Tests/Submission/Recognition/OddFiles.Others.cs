using Chuyi.Functions.Submission;
using static Chuyi.Functions.Submission.DocumentFault;
using static Chuyi.Tests.Submission.OddFile;

namespace Chuyi.Tests.Submission;

public static partial class OddFiles
{
    private static IEnumerable<OddFile> Others() =>
        [
            Refused("Nothing at all", [], Empty),
            Refused("Program of Windows", Text("MZ\u0090\0"), DocumentFault.Program),
            Refused(
                "Program of Windows with a PDF's header behind its own",
                [.. Text("MZ"), .. new MadePdf().Bytes()],
                DocumentFault.Program
            ),
            Refused("Program of Linux", [0x7F, .. "ELF"u8, 2, 1, 1], DocumentFault.Program),
            Refused("Program of a Mac", [0xCF, 0xFA, 0xED, 0xFE, 7], DocumentFault.Program),
            Refused("Program of a Mac, for two processors", [0xCA, 0xFE, 0xBA, 0xBE, 0, 0, 0, 2], DocumentFault.Program),
            Refused("Program for a browser", [0, .. "asm"u8, 1, 0, 0, 0], DocumentFault.Program),
            Refused("Program of Android, unpacked", Text("dex\n035\0"), DocumentFault.Program),
            Refused("Script of a shell", Text("#!/bin/sh\nrm -rf /"), DocumentFault.Program),
            Refused("Script of Windows", Text("@echo off\r\ndel *.*"), DocumentFault.Program),
            Refused("Script of PHP", Text("<?php system($_GET['c']);"), DocumentFault.Program),
            Refused("Shortcut of Windows", [0x4C, 0, 0, 0, 1, 0x14, 2, 0, 0, 0], DocumentFault.Program),
            Refused("Entries for the registry", Text("Windows Registry Editor Version 5.00"), DocumentFault.Program),
            Refused("Text", Text("本单位承诺……"), Unknown),
            Refused("HTML", Text("<!DOCTYPE html><html></html>"), Unknown),
            Refused("RTF", Text("{\\rtf1 hello}"), Unknown),
            Refused("GIF", Text("GIF89a"), Unknown),
            Refused("BMP", [.. "BM"u8, .. new byte[60]], Unknown),
            Refused("Zeros", new byte[5000], Unknown),
            Refused("A header of a PDF after 2,000 bytes", [.. new byte[2000], .. new MadePdf().Bytes()], Unknown),
        ];
}
