using System.Globalization;
using BanenBot.Core.Reading;

namespace BanenBot.Web;

/// <summary>What more than one page says.</summary>
static class WebTexts
{
    static readonly CultureInfo Dutch = DutchFormat.Culture;

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", Dutch);
}
