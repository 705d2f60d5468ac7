// Puts Web Chat in the place of the page's form. Where anything is missing the form stays, and works.
import { createStore, renderWebChat } from './webchat';
import { copy } from './clipboard';
import { Conversation } from './conversation';
import { whenSchemeChanges } from './scheme';
import { styleFor } from './style';

const chat = document.getElementById('gesprek')!;
const form = document.getElementById('formulier')!;
const status = document.getElementById('status')!;
const startQuestion = chat.dataset.vraag;

/**
 * A button of a card holds its question: it is said aloud, so that the transcript shows what was asked. Or it holds a sentence to copy, which is
 * nobody's business but the clipboard's.
 */
const doWhatButtonsHold = () => (next: (action: Action) => unknown) => (action: Action) => {
  const held = action.type === 'WEB_CHAT/SEND_POST_BACK' ? (action.payload?.value as { vraag?: unknown; kopieer?: unknown } | undefined) : undefined;
  if (typeof held?.kopieer === 'string') {
    void copy(held.kopieer).then(isCopied => report((isCopied ? chat.dataset.gekopieerd : chat.dataset.nietGekopieerd) ?? ''));
    return action;
  }
  return next(typeof held?.vraag === 'string' ? { type: 'WEB_CHAT/SEND_MESSAGE', payload: { method: 'keyboard', text: held.vraag } } : action);
};

/** In the line above the conversation, which screen readers read out; gone again when it is old. */
function report(message: string): void {
  status.textContent = message;
  setTimeout(() => {
    if (status.textContent === message) status.textContent = '';
  }, 10_000);
}

/** A question that the page was opened with is asked once, in a new conversation. */
const askAtStart = (question: string | undefined) => ({ dispatch }: { dispatch: (action: Action) => unknown }) => {
  let isAsked = !question;
  return (next: (action: Action) => unknown) => (action: Action) => {
    const result = next(action);
    if (!isAsked && action.type === 'DIRECT_LINE/CONNECT_FULFILLED') {
      isAsked = true;
      dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { method: 'keyboard', text: question } });
    }
    return result;
  };
};

interface Action {
  type: string;
  payload?: { value?: unknown; [key: string]: unknown };
}

async function show(conversation: Conversation): Promise<void> {
  const directLine = conversation.connect(async () => {
    status.textContent = chat.dataset.verlopen ?? '';
    await show(await Conversation.begin());
  });
  const store = createStore({}, doWhatButtonsHold, askAtStart(conversation.isNew ? startQuestion : undefined));
  const render = () =>
    renderWebChat(
      {
        directLine,
        store,
        locale: 'nl-NL',
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
}

void start();
