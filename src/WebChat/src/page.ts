// Puts Web Chat in the place of the page's form. Where anything is missing the form stays, and works.
import { createStore, renderWebChat } from './webchat';
import { copy } from './clipboard';
import { Conversation } from './conversation';
import { AnswerInView } from './inView';
import { whenSchemeChanges } from './scheme';
import { strings } from './strings';
import { roomAboveAnswer, styleFor } from './style';

const chat = document.getElementById('gesprek')!;
const form = document.getElementById('formulier')!;
const status = document.getElementById('status')!;
/** What the page that shows us says for its visitor: where she works, what she came for. */
const opening = [chat.dataset.regio, chat.dataset.vraag].filter((text): text is string => !!text);

/**
 * A button of a card holds its question: it is said aloud, so that the transcript shows what was asked. Or it holds a sentence to copy,
 * which is nobody's business but the clipboard's.
 */
const doWhatButtonsHold = () => (next: (action: Action) => unknown) => (action: Action) => {
  const isPress = action.type === 'WEB_CHAT/SEND_POST_BACK';
  const held = isPress ? (action.payload?.value as { vraag?: unknown; kopieer?: unknown } | undefined) : undefined;
  if (typeof held?.kopieer === 'string') {
    void copy(held.kopieer).then(isCopied => report((isCopied ? chat.dataset.gekopieerd : chat.dataset.nietGekopieerd) ?? ''));
    return action;
  }
  if (typeof held?.vraag !== 'string') return next(action);
  return next({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { method: 'keyboard', text: held.vraag } });
};

/** In the line above the conversation, which screen readers read out; gone again when it is old. */
function report(message: string): void {
  status.textContent = message;
  setTimeout(() => {
    if (status.textContent === message) status.textContent = '';
  }, 10_000);
}

/** A conversation begins with the bot's welcome; where none comes, not much later. */
const LongestWelcome = 3000;

/** Time for what came in to be drawn: Web Chat scrolls by what it has drawn. */
const Drawing = 200;

/**
 * What the page was opened with is said once, in a new conversation: each text when the bot has said something, so that question stands under
 * question and Web Chat knows which answer is new.
 */
const sayAtStart = (texts: string[]) => ({ dispatch }: { dispatch: (action: Action) => unknown }) => {
  const waiting = [...texts];
  const sayNext = () => {
    const text = waiting.shift();
    if (text) dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { method: 'keyboard', text } });
  };
  return (next: (action: Action) => unknown) => (action: Action) => {
    const result = next(action);
    if (waiting.length === 0) return result;
    if (action.type === 'DIRECT_LINE/INCOMING_ACTIVITY' && isSaidByBot(action)) setTimeout(sayNext, Drawing);
    if (action.type === 'DIRECT_LINE/CONNECT_FULFILLED') setTimeout(() => waiting.length === texts.length && sayNext(), LongestWelcome);
    return result;
  };
};

const keepInView = (answer: AnswerInView) => () => (next: (action: Action) => unknown) => (action: Action) => {
  if (action.type === 'DIRECT_LINE/INCOMING_ACTIVITY' && isSaidByBot(action)) answer.watch();
  return next(action);
};

function isSaidByBot(action: Action): boolean {
  const activity = action.payload?.activity as { type?: string; from?: { role?: string } } | undefined;
  return activity?.type === 'message' && activity.from?.role === 'bot';
}

interface Action {
  type: string;
  payload?: { value?: unknown; [key: string]: unknown };
}

async function show(conversation: Conversation): Promise<void> {
  const directLine = conversation.connect(async () => {
    status.textContent = chat.dataset.verlopen ?? '';
    await show(await Conversation.begin());
  });
  const inView = keepInView(new AnswerInView(chat, roomAboveAnswer));
  const store = createStore({}, doWhatButtonsHold, sayAtStart(conversation.isNew ? opening : []), inView);
  const render = () =>
    renderWebChat(
      {
        directLine,
        store,
        locale: 'nl-NL',
        overrideLocalizedStrings: strings,
        role: 'region',
        nonce: chat.nonce,
        styleOptions: styleFor(getComputedStyle(document.documentElement)),
      },
      chat,
    );
  form.hidden = true;
  chat.hidden = false;
  document.body.classList.add('met-gesprek');
  render();
  whenSchemeChanges(render);
}

function anew(): void {
  Conversation.forget();
  const address = new URL(location.href);
  address.searchParams.delete('vraag');
  location.replace(address);
}

/** The page's first link leads to where one types; Web Chat's box has no id to point at. */
function skipToBox(event: Event): void {
  const box = chat.querySelector<HTMLInputElement>('[data-id="webchat-sendbox-input"]');
  if (!box) return;
  event.preventDefault();
  box.focus();
}

async function start(): Promise<void> {
  try {
    await show((await Conversation.resume()) ?? (await Conversation.begin()));
  } catch (error) {
    console.warn('BanenBot: Web Chat kan niet starten, het formulier blijft.', error);
    return;
  }
  const button = document.getElementById('opnieuw')!;
  button.hidden = false;
  button.addEventListener('click', anew);
  document.querySelector('.sla-over')?.addEventListener('click', skipToBox);
}

void start();
