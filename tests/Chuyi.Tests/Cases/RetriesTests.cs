using Chuyi.Functions.Cases;
using Xunit;

namespace Chuyi.Tests.Cases;

public class RetriesTests
{
    [Fact]
    public void Storage_or_mail_that_is_away_ends_no_case_however_long()
    {
        var policy = Retries.StorageAway.Retry!.Policy!;

        Assert.Equal(int.MaxValue, policy.MaxNumberOfAttempts);
        Assert.Equal(TimeSpan.FromHours(1), policy.MaxRetryInterval);
        Assert.Equal(Timeout.InfiniteTimeSpan, policy.RetryTimeout);
    }
}
