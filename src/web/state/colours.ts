/** Colours of parties. None has one until the user gives it one. */

/** The colours there are to choose from; each is legible on light and dark (style.css). */
export const PALETTE = ['blue', 'orange', 'green', 'purple', 'ochre', 'teal', 'rose'] as const;
export type Colour = (typeof PALETTE)[number];
export type Colours = Readonly<Record<string, Colour>>;

const KEY = 'impasse.colours';

/** Whether a text names a colour. */
export function isColour(text: unknown): text is Colour {
  return PALETTE.some((colour) => colour === text);
}

/** The colours among values of unknown origin, by party id. */
export function coloursOf(value: unknown): Colours {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, Colour] => isColour(entry[1])),
  );
}

/** The colours that this browser kept; none where it keeps nothing. */
export function keptColours(): Colours {
  try {
    return coloursOf(JSON.parse(localStorage.getItem(KEY) ?? '{}'));
  } catch {
    return {};
  }
}

/** Keeps the colours in this browser, where it lets us. */
export function keepColours(colours: Colours): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(colours));
  } catch {
    // A browser that keeps nothing shows them until the page is closed.
  }
}
