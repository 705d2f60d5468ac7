// <script src="https://(adres)/embed.js" data-regio="…" data-vraag="…" data-kleur="#123a5a" defer></script>
// Puts a button and a panel with BanenBot on a page. In a shadow root: the page's styles do not reach in, ours do not reach out.
(() => {
  const script = document.currentScript;
  if (!script) return;
  const { regio, vraag, kleur } = script.dataset;
  const colour = /^#?([0-9a-f]{6})$/i.exec(kleur ?? '')?.[1] ?? '123a5a';
  const address = new URL('./', script.src);
  address.searchParams.set('embed', '1');
  address.searchParams.set('kleur', colour);
  if (regio) address.searchParams.set('regio', regio);
  if (vraag) address.searchParams.set('vraag', vraag);

  // WCAG 2.2's luminance: black or white, whichever is read better on the colour.
  const [red, green, blue] = [0, 2, 4].map(at => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map(share => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  const ink = 1.05 / (luminance + 0.05) > (luminance + 0.05) / 0.05 ? '#fff' : '#000';

  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { all: initial; }
    [hidden] { display: none !important; }
    button, section { position: fixed; right: 1rem; z-index: 2147483000; font: 16px/1.4 "Segoe UI", "Noto Sans", Arial, sans-serif; }
    button { bottom: 1rem; min-height: 48px; padding: 8px 20px; border: 2px solid ${ink}; border-radius: 24px; background: #${colour}; color: ${ink}; cursor: pointer; }
    button:focus-visible { outline: 3px solid #${colour}; outline-offset: 3px; }
    section { bottom: 76px; width: min(26rem, calc(100vw - 2rem)); height: min(40rem, calc(100vh - 100px)); background: Canvas; border: 1px solid #7b8794; border-radius: 8px; overflow: hidden; }
    iframe { width: 100%; height: 100%; border: 0; display: block; }
    @media (max-width: 30rem) { section { left: 0; right: 0; top: 0; bottom: 76px; width: auto; height: auto; border-radius: 0; } }
    @media print { button, section { display: none; } }
  `);
  root.adoptedStyleSheets = [sheet];

  const button = document.createElement('button');
  button.type = 'button';
  const panel = document.createElement('section');
  panel.id = 'paneel';
  panel.setAttribute('aria-label', 'BanenBot');
  panel.hidden = true;
  button.setAttribute('aria-controls', panel.id);
  root.append(panel, button);

  const show = isOpen => {
    panel.hidden = !isOpen;
    button.setAttribute('aria-expanded', String(isOpen));
    button.textContent = isOpen ? 'Sluit BanenBot' : 'Vraag het BanenBot';
    if (!isOpen || panel.firstChild) return;
    const frame = document.createElement('iframe');
    frame.title = 'BanenBot: vragen over de banenafspraak';
    frame.referrerPolicy = 'no-referrer';
    frame.src = address.href;
    panel.append(frame);
  };
  show(false);
  button.addEventListener('click', () => show(panel.hidden));
  root.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || panel.hidden) return;
    show(false);
    button.focus();
  });
  const place = () => document.body.append(host);
  if (document.body) place();
  else document.addEventListener('DOMContentLoaded', place);
})();
