using System.Globalization;

namespace BanenBot.Web;

/// <summary>What more than one page says.</summary>
static class WebTexts
{
    static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", Dutch);
}
