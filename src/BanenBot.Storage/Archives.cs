using BanenBot.BotFramework.DirectLine;
using BanenBot.Core.Dialogue;

namespace BanenBot.Storage;

// What the hourly removal and an operator's commands need of a store beyond its port.

/// <summary>The store of conversations, for whoever removes from it.</summary>
public interface IConversationArchive : IConversationStore, IDisposable
{
    /// <summary>A follow-up leans on the question before it, not on one of weeks ago.</summary>
    static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    /// <summary>Removes what was kept long enough.</summary>
    void Forget();

    void Remove(string conversation);
}

/// <summary>The store of feedback, for whoever removes from it or reads each judgement.</summary>
public interface IFeedbackArchive : IFeedbackStore, IDisposable
{
    static readonly TimeSpan KeptUnjudged = TimeSpan.FromDays(90);

    /// <summary>Removes the answers that nobody judged in time.</summary>
    void Forget();

    /// <summary>Each judgement, with the answer's id and the voter's: hashes.</summary>
    IReadOnlyList<KeptJudgement> Judgements();
}

/// <summary>The question log, for whoever removes from it.</summary>
public interface IQuestionArchive : IQuestionLog, IDisposable
{
    /// <summary>More different ones are not kept: some 10 MB, and a month of a large organisation.</summary>
    const int MostQuestions = 50_000;

    /// <summary>Removes the questions that were kept long enough.</summary>
    void Forget();
}

/// <summary>The questions to colleagues, for whoever removes from them.</summary>
public interface IDeskArchive : IDeskStore, IDisposable
{
    /// <summary>Removes what was asked before: where the desk was closed, nobody else does.</summary>
    void Forget(DateTimeOffset before);
}

/// <summary>The store of Direct Line, for whoever wants to see or remove what is kept of one user.</summary>
public interface IDirectLineArchive : IDirectLineStore, IDisposable
{
    IReadOnlyList<string> ConversationsOf(string user);

    void Remove(string conversation);
}
