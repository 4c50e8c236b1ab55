import type { Span } from '../../../documents/source-document.ts';

const keyBarHeight = 48;

/** Scrolls a pane, and nothing but the pane, so that the first match stands a third down unless it is in sight. */
export function keepInView(pane: HTMLElement, selector: string): void {
  const found = pane.querySelector(selector);
  if (found === null) return;
  const [frame, place] = [pane.getBoundingClientRect(), found.getBoundingClientRect()];
  // A pane that reaches below the window shows less of itself than it has.
  const bottom = Math.min(frame.bottom, innerHeight - keyBarHeight);
  const height = bottom - frame.top;
  if (place.top >= frame.top + 8 && place.bottom <= bottom - 8) return;
  pane.scrollTop += place.top - frame.top - Math.min(height / 3, Math.max(height - place.height, 0));
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
