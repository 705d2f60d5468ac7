// The page beside a meeting: copies the line for the minutes, and follows Teams' theme. The page answers without it.
import { copy } from './clipboard';

const button = document.getElementById('kopieer') as HTMLButtonElement | null;
const line = document.getElementById('regel') as HTMLTextAreaElement | null;
if (button && line) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const isCopied = await copy(line.value);
    document.getElementById('status')!.textContent = (isCopied ? button.dataset.gekopieerd : button.dataset.nietGekopieerd) ?? '';
  });
}

/** Also for the next question, which is posted. */
function show(theme: string): void {
  const name = theme === 'default' ? 'light' : theme;
  document.documentElement.dataset.thema = name;
  for (const form of document.forms) {
    const added = () => form.appendChild(Object.assign(document.createElement('input'), { type: 'hidden', name: 'thema' }));
    const field = (form.elements.namedItem('thema') as HTMLInputElement | null) ?? added();
    field.value = name;
  }
}

/** Teams takes the page for broken where it does not hear from it. */
async function greetTeams(): Promise<void> {
  // Only here: as soon as it is read it asks Microsoft's network for a list of hosts, which our policy forbids; its own list does as well.
  const { app } = await import('@microsoft/teams-js');
  await app.initialize();
  app.registerOnThemeChangeHandler(show);
  show((await app.getContext()).app.theme);
  app.notifySuccess();
}

// In a frame of another site nobody answers; the browser's own preference then holds.
if (window.parent !== window) greetTeams().catch(() => undefined);
