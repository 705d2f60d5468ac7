using BanenBot.Cli;
using BanenBot.Tests.Support;

namespace BanenBot.Tests.Cli;

public sealed class ProgressTests
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(3, 1)]
    [InlineData(8, 2)]
    public void WhatTakesLongSaysSo(int seconds, int lines)
    {
        var clock = new SteppedClock();
        using var errors = new StringWriter();
        using (new Progress(errors, () => "bezig", clock)) clock.Advance(TimeSpan.FromSeconds(seconds));
        Assert.Equal(lines, errors.ToString().Split("bezig").Length - 1);
    }
}
