namespace BanenBot.Core.Dialogue.Guard;

/// <summary>What stands in a stored text in the place of what was left out; editors of the store read it.</summary>
static class GuardTexts
{
    public static string LeftOut(ContactKind kind) => kind switch
    {
        ContactKind.Mail => "(e-mailadres weggelaten)",
        ContactKind.Phone => "(telefoonnummer weggelaten)",
        _ => "(rekeningnummer weggelaten)",
    };
}
