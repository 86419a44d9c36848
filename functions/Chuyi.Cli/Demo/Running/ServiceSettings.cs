using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Chuyi.Cli.Demo.Running;

/// <summary>What a service process is started with.</summary>
/// <param name="Storage">The connection string of its storage.</param>
/// <param name="Administrator">The address of the first office account.</param>
/// <param name="MailFolder">Where its letters are put.</param>
/// <param name="Folder">The folder it runs in.</param>
/// <param name="LogFile">Where what it says is kept.</param>
/// <param name="Isolate">Whether the app gets a process of its own beside its host's.</param>
/// <param name="App">The app's published output; null for the service beside this program.</param>
public sealed record ServiceSettings(
    string Storage,
    string Administrator,
    string MailFolder,
    string Folder,
    string LogFile,
    bool Isolate = false,
    string? App = null
);
