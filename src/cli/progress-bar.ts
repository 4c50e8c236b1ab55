/** A bar on one line of a terminal; silent when nobody watches or there is only one step. */
export function showProgress(
  total: number,
  terminal: {
    write(text: string): unknown;
    readonly isTTY?: boolean | undefined;
    readonly columns?: number | undefined;
  },
): { step(label: string): void; hide(): void } {
  if (terminal.isTTY !== true || total < 2) return { step: () => {}, hide: () => {} };
  let done = 0;
  let shown = false;
  const hide = () => {
    if (shown) terminal.write('\r\u001b[K');
    shown = false;
  };
  return {
    hide,
    step: (label) => {
      done++;
      const filled = Math.round((done / total) * 24);
      const line = `[${'='.repeat(filled)}${' '.repeat(24 - filled)}] ${done}/${total}  ${label.split('/').at(-1) ?? ''}`;
      hide();
      if (done < total) terminal.write(line.slice(0, (terminal.columns ?? 80) - 1));
      shown = done < total;
    },
  };
}
