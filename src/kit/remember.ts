/** Small choices of the person at this browser: language, last workspace, keys. Kept on the device, never sent. */
export type Choice = 'language' | 'workspace' | 'keys' | 'unit';

const name = (choice: Choice) => `throughline.${choice}`;

/** The remembered value, or null; also null where the browser forbids storage. */
export function recall(choice: Choice): string | null {
  try {
    return localStorage.getItem(name(choice));
  } catch {
    return null;
  }
}

export function remember(choice: Choice, value: string): void {
  try {
    localStorage.setItem(name(choice), value);
  } catch {
    // A browser that forbids storage forgets the choice; nothing else depends on it.
  }
}
