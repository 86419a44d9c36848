using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Chuyi.Cli.Demo.Running;

/// <summary>What a service process is started with.</summary>
public sealed record ServiceSettings
{
    /// <summary>The connection string of its storage.</summary>
    public required string Storage { get; init; }

    /// <summary>The address of the first office account.</summary>
    public required string Administrator { get; init; }

    /// <summary>Where its letters are put.</summary>
    public required string MailFolder { get; init; }

    /// <summary>The folder it runs in.</summary>
    public required string Folder { get; init; }

    /// <summary>Where what it says is kept.</summary>
    public required string LogFile { get; init; }

    /// <summary>Whether the app gets a process of its own beside its host's.</summary>
    public bool Isolate { get; init; }

    /// <summary>The app's published output; null for the service beside this program.</summary>
    public string? App { get; init; }
}
