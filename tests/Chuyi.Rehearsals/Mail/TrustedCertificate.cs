using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Chuyi.Rehearsals.Mail;

/// <summary>A certificate of this machine that whoever runs the tests trusts meanwhile, and one that nobody does.</summary>
public sealed class TrustedCertificate : IDisposable
{
    public TrustedCertificate()
    {
        (Trusted, Unknown) = (New(), New());
        Change(store => store.Add(X509CertificateLoader.LoadCertificate(Trusted.Export(X509ContentType.Cert))));
    }

    public X509Certificate2 Trusted { get; }

    public X509Certificate2 Unknown { get; }

    public void Dispose()
    {
        Change(store => store.Remove(X509CertificateLoader.LoadCertificate(Trusted.Export(X509ContentType.Cert))));
        Trusted.Dispose();
        Unknown.Dispose();
    }

    private static void Change(Action<X509Store> change)
    {
        using var store = new X509Store(StoreName.Root, StoreLocation.CurrentUser, OpenFlags.ReadWrite);
        change(store);
    }

    private static X509Certificate2 New()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var signed = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(2));
        return X509CertificateLoader.LoadPkcs12(signed.Export(X509ContentType.Pfx), null);
    }
}
