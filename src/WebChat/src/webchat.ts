// The ready-made bundle, as fetch-webchat.mjs takes it out of its package; it puts its names on window.
import '../node_modules/webchat/webchat.js';

/** What the page uses of Web Chat. The package's own declarations need hundreds of megabytes of packages that its bundle does not. */
interface WebChat {
  createDirectLine(options: { token: string; domain: string; conversationId?: string }): DirectLine;
  createStore(state: object, ...middleware: unknown[]): unknown;
  renderWebChat(props: { directLine: DirectLine; store: unknown; [setting: string]: unknown }, element: HTMLElement): void;
}

interface DirectLine {
  connectionStatus$: { subscribe(next: (status: number) => void): { unsubscribe(): void } };
}

export const { createDirectLine, createStore, renderWebChat } = (window as unknown as { WebChat: WebChat }).WebChat;
