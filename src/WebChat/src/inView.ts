/**
 * Brings a new answer into view where Web Chat scrolled past it. Web Chat snaps to an answer's start only when it comes after the scrolling to its
 * question has ended; ours comes within milliseconds, so that now and then the transcript goes on to its end.
 */
export class AnswerInView {
  private looks = 0;

  constructor(
    private readonly chat: HTMLElement,
    /** Room above an answer, in pixels, in which its question stays in sight. */
    private readonly room: () => number,
  ) {
    // Who scrolls for herself is not scrolled.
    const leave = () => (this.looks = 0);
    for (const move of ['wheel', 'touchmove', 'pointerdown']) chat.addEventListener(move, leave, { passive: true });
    chat.addEventListener('keydown', event => ScrollKeys.has(event.key) && leave());
  }

  /** An answer came in: when it is drawn and nothing scrolls any more, it is looked at. */
  watch(): void {
    const isWatching = this.looks > 0;
    this.looks = MostLooks;
    if (!isWatching) this.look(NaN, NaN);
  }

  private look(top: number, height: number): void {
    setTimeout(() => {
      const view = this.chat.querySelector('.webchat__basic-transcript__scrollable');
      if (!view || this.looks === 0) return;
      this.looks--;
      const isStill = view.scrollTop === top && view.scrollHeight === height;
      const distance = isStill ? this.distance(view.getBoundingClientRect()) : 0;
      view.scrollTop += distance;
      // Where a slow machine was between two steps of its scrolling, the next look puts it right.
      if (isStill && distance === 0) this.looks = 0;
      else this.look(view.scrollTop, view.scrollHeight);
    }, Interval);
  }

  /** How far the answer's start is from where it should be; 0 where question and answer are in sight. */
  private distance(view: DOMRect): number {
    const bubbles = [...this.chat.querySelectorAll('.webchat__bubble')];
    const asked = bubbles.findLastIndex(bubble => bubble.matches('.webchat__bubble--from-user'));
    const [question, answer] = bubbles.slice(asked, asked + 2).map(bubble => bubble.getBoundingClientRect());
    if (asked < 0 || !question || !answer) return 0;
    const above = Math.min(answer.top - question.top + Margin, this.room());
    const isInSight = answer.top >= view.top + above - 1 && answer.top + Math.min(answer.height, Start) <= view.bottom;
    return isInSight ? 0 : answer.top - view.top - above;
  }
}

/** Milliseconds between two looks; Web Chat's scrolling moves in every frame. */
const Interval = 120;

const MostLooks = 50;

const ScrollKeys = new Set(['PageUp', 'PageDown', 'Home', 'End', 'ArrowUp', 'ArrowDown']);

/** Pixels of an answer that must be seen, and those that its question is kept from the edge. */
const Start = 100;
const Margin = 8;
