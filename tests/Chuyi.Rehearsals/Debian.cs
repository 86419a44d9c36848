using System.Diagnostics;

namespace Chuyi.Rehearsals;

/// <summary>Programs of Debian that tests need. As root on a machine that lacks one, it is installed.</summary>
public static class Debian
{
    /// <summary>Has a program on this machine.</summary>
    /// <param name="program">Its path.</param>
    /// <param name="packages">What brings it.</param>
    /// <exception cref="InvalidOperationException">It is not there and cannot be installed; the message says what is missing.</exception>
    public static void Has(string program, params string[] packages)
    {
        // Two suites at once would take the lists from one another.
        using var alone = new Mutex(initiallyOwned: false, "Global\\chuyi-apt");
        alone.WaitOne();
        try
        {
            if (File.Exists(program))
                return;
            if (Environment.UserName == "root" && File.Exists("/usr/bin/apt-get"))
            {
                Run("update", "-qq");
                Run(["install", "-y", "-qq", "--no-install-recommends", .. packages]);
            }
            if (!File.Exists(program))
                throw new InvalidOperationException(
                    $"Tests need {program}, and it could not be installed (Debian: apt-get install {string.Join(' ', packages)})."
                );
        }
        finally
        {
            alone.ReleaseMutex();
        }
    }

    // A daemon that comes with a package is not to start by itself.
    private static void Run(params string[] arguments)
    {
        using var apt = Process.Start(
            new ProcessStartInfo("apt-get", ["-o", "DPkg::Lock::Timeout=300", .. arguments])
            {
                Environment = { ["DEBIAN_FRONTEND"] = "noninteractive", ["RUNLEVEL"] = "1" },
            }
        )!;
        apt.WaitForExit();
    }
}
