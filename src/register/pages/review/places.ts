import type { Span } from '../../../documents/source-document.ts';

const keyBarHeight = 48;

/** A stretch of the window, in its pixels from the top. */
interface Stretch {
  readonly top: number;
  readonly bottom: number;
}

/**
 * How far to scroll so that `place` lies inside `room`: 0 when it does. `rest` says where it comes to stand, as a part
 * of the room above it; what is taller than the room begins at its top.
 */
export function shiftInto(room: Stretch, place: Stretch, rest: 'nearest' | number): number {
  const margin = 8;
  const height = room.bottom - room.top;
  const size = place.bottom - place.top;
  const atTop = place.top - room.top - margin;
  if (size > height - 2 * margin) return Math.abs(atTop) <= margin ? 0 : atTop;
  if (place.top >= room.top && place.bottom <= room.bottom) return 0;
  if (rest !== 'nearest') return place.top - room.top - Math.min(height * rest, height - size);
  return place.top < room.top ? atTop : place.bottom - room.bottom + margin;
}

const stillFrames = 8;
const mostFrames = 60;
const hands = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/**
 * Scrolls by what `shift` asks for, now and on the next frames, until it asks for nothing for a while: what had only an
 * estimated height moves its neighbours when it is laid out. Ends at the first touch of a hand. Gives the end of it.
 */
function settle(shift: () => number, scrollBy: (by: number) => void): () => void {
  let still = 0;
  let frames = 0;
  let next = 0;
  const stop = () => {
    cancelAnimationFrame(next);
    for (const hand of hands) removeEventListener(hand, stop, true);
  };
  const look = () => {
    const by = shift();
    if (by !== 0) scrollBy(by);
    still = by === 0 ? still + 1 : 0;
    frames += 1;
    if (still >= stillFrames || frames >= mostFrames) stop();
    else next = requestAnimationFrame(look);
  };
  for (const hand of hands) addEventListener(hand, stop, { capture: true, passive: true });
  look();
  return stop;
}

/** Scrolls a pane, and nothing but the pane, so that the first match stands a third down unless it is in sight. */
export function keepInView(pane: HTMLElement, selector: string): () => void {
  return settle(
    () => {
      const place = pane.querySelector(selector)?.getBoundingClientRect();
      const frame = pane.getBoundingClientRect();
      // A pane that reaches below the window shows less of itself than it has.
      const room = { top: frame.top, bottom: Math.min(frame.bottom, innerHeight - keyBarHeight) };
      return place === undefined || place.height === 0 ? 0 : shiftInto(room, place, 1 / 3);
    },
    (by) => {
      pane.scrollTop += by;
    },
  );
}

/** Brings an entry of a pane into sight, its heading first, below all that sticks to the top of the window. */
export function openInView(pane: HTMLElement, entry: HTMLElement): () => void {
  // On a narrow screen the page scrolls, not the pane.
  const scrolls = pane.scrollHeight > pane.clientHeight + 1 && getComputedStyle(pane).overflowY !== 'visible';
  if (scrolls) {
    const { top, bottom } = pane.getBoundingClientRect();
    const seen = Math.min(bottom, innerHeight - keyBarHeight) - Math.max(top, 0);
    // The head of the page makes room for an entry that needs the whole pane.
    if (seen < Math.min(entry.offsetHeight + 16, pane.clientHeight)) pane.scrollIntoView({ block: 'start' });
  }
  return settle(
    () => {
      const place = entry.getBoundingClientRect();
      const bars = [...document.querySelectorAll('.imp__n, .imp__tabs')].map((bar) => bar.getBoundingClientRect());
      if (!scrolls)
        return shiftInto(
          { top: Math.max(...bars.map(({ height }) => height), 0), bottom: innerHeight },
          place,
          'nearest',
        );
      const frame = pane.getBoundingClientRect();
      const covered = bars.filter(({ top, bottom }) => top <= frame.top && bottom > frame.top);
      const top = Math.max(frame.top, 0, ...covered.map(({ bottom }) => bottom));
      return shiftInto({ top, bottom: Math.min(frame.bottom, innerHeight - keyBarHeight) }, place, 'nearest');
    },
    (by) => (scrolls ? pane : document.scrollingElement)?.scrollBy({ top: by, behavior: 'instant' }),
  );
}

/** Offset in the source of a place in the page: segments carry their start in `data-start`. */
function offsetOf(node: Node, at: number, pane: HTMLElement): number | undefined {
  const holder = node instanceof HTMLElement ? node : node.parentElement;
  const segment = holder?.closest<HTMLElement>('[data-start]');
  if (segment === null || segment === undefined || !pane.contains(segment)) return undefined;
  const start = Number(segment.dataset.start);
  if (node.nodeType === Node.TEXT_NODE) return start + at;
  // An element as the edge of a selection counts its children, not its letters.
  const before = [...node.childNodes].slice(0, at).map(({ textContent }) => textContent ?? '');
  return start + before.join('').length;
}

/** The stretch of the source that is selected in a pane; undefined when nothing is, or when it lies elsewhere. */
export function selectedSpan(pane: HTMLElement): Span | undefined {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!pane.contains(range.commonAncestorContainer)) return undefined;
  const start = offsetOf(range.startContainer, range.startOffset, pane) ?? edge(pane, range, 'first');
  const end = offsetOf(range.endContainer, range.endOffset, pane) ?? edge(pane, range, 'last');
  return start !== undefined && end !== undefined && end - start > 2 ? { start, end } : undefined;
}

/** The edge of the first or last segment a selection touches, when it begins or ends beside the text. */
function edge(pane: HTMLElement, range: Range, which: 'first' | 'last'): number | undefined {
  const touched = [...pane.querySelectorAll<HTMLElement>('[data-start]')].filter((segment) =>
    range.intersectsNode(segment),
  );
  const segment = which === 'first' ? touched[0] : touched.at(-1);
  if (segment === undefined) return undefined;
  const start = Number(segment.dataset.start);
  return which === 'first' ? start : start + (segment.textContent?.length ?? 0);
}

/** The button of the paragraph after or before the one that has the focus, and the pane's stop of the Tab key from now on. */
export function nextButton(pane: HTMLElement, from: EventTarget | null, step: 1 | -1): HTMLElement | undefined {
  const buttons = [...pane.querySelectorAll<HTMLElement>('.dp__b')];
  const index = from instanceof HTMLElement ? buttons.indexOf(from) : -1;
  const next = index < 0 ? undefined : buttons[index + step];
  if (next === undefined) return undefined;
  for (const button of pane.querySelectorAll<HTMLElement>('.dp__b[tabindex="0"]')) button.tabIndex = -1;
  next.tabIndex = 0;
  return next;
}
