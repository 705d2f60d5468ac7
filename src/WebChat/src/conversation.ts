import { createDirectLine } from './webchat';

/** What the server hands out; kept for this tab alone, so that a reload goes on where it was. */
interface Ticket {
  conversationId: string;
  token: string;
}

// Two frames of ours on one page share this storage; with another region or start question each has its own conversation.
const Key = 'banenbot.gesprek' + location.search;

// The server's tokens last for 30 minutes; ours for the next reload is renewed well before.
const RenewalTime = 10 * 60 * 1000;

// directlinejs's ConnectionStatus.
const Expired = 3;
const Ended = 5;

/** One conversation over Direct Line. */
export class Conversation {
  private constructor(
    private ticket: Ticket,
    readonly isNew: boolean,
  ) {
    write(ticket);
  }

  static async begin(): Promise<Conversation> {
    return new Conversation(await post(path('webchat/token')), true);
  }

  /** The conversation of before a reload; null where there was none or its token has expired. */
  static async resume(): Promise<Conversation | null> {
    const kept = read();
    if (!kept) return null;
    try {
      return new Conversation(await renew(kept), false);
    } catch {
      Conversation.forget();
      return null;
    }
  }

  static forget(): void {
    storage()?.removeItem(Key);
  }

  /** @param onEnd Called once, when the token turns out to have expired or the conversation to be gone. */
  connect(onEnd: () => void) {
    const { conversationId, token } = this.ticket;
    const directLine = createDirectLine({ token, domain: path('v3/directline'), ...(this.isNew ? {} : { conversationId }) });
    const renewal = setInterval(() => void this.renew(), RenewalTime);
    const watch = directLine.connectionStatus$.subscribe((status: number) => {
      if (status !== Expired && status !== Ended) return;
      clearInterval(renewal);
      watch.unsubscribe();
      Conversation.forget();
      onEnd();
    });
    return directLine;
  }

  private async renew(): Promise<void> {
    try {
      this.ticket = await renew(this.ticket);
      write(this.ticket);
    } catch {
      // Offline: the next time may be better; if not, a reload begins anew.
    }
  }
}

const renew = (ticket: Ticket) => post(path('v3/directline/tokens/refresh'), ticket.token);

async function post(address: string, token?: string): Promise<Ticket> {
  const response = await fetch(address, { method: 'POST', headers: token ? { Authorization: `Bearer ${token}` } : {} });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const { conversationId, token: issued } = (await response.json()) as Ticket;
  return { conversationId, token: issued };
}

/** Beside the page, whatever path a reverse proxy gave it. */
const path = (relative: string) => new URL(relative, location.origin + location.pathname).href;

function read(): Ticket | null {
  try {
    return JSON.parse(storage()?.getItem(Key) ?? 'null') as Ticket | null;
  } catch {
    return null;
  }
}

function write(ticket: Ticket): void {
  storage()?.setItem(Key, JSON.stringify(ticket));
}

/** A browser may forbid storage to a page in a frame of another site; the conversation then lasts until a reload. */
function storage(): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}
