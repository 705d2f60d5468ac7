using BanenBot.Core.Reading;

namespace BanenBot.Core.Dialogue.Guard;

/// <summary>The words by which the guard recognises numbers and persons.</summary>
sealed record GuardWords(NumberWords Numbers, PersonWords Persons)
{
    public static GuardWords Read(KnowledgeFolder folder, FaultList faults) =>
        new(NumberWords.Read(folder, faults), PersonWords.Read(folder, faults));
}
