// The ready-made bundle: of the package's modules some name dependencies that it does not list. It puts its names on window.
import '../node_modules/botframework-webchat/dist/webchat.js';
import type * as Full from 'botframework-webchat';

export const { createDirectLine, createStore, renderWebChat } = (window as unknown as { WebChat: typeof Full }).WebChat;
