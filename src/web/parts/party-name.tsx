import type { Names } from '../../report/index.ts';
import type { Colours } from '../state/colours.ts';

/** The name of a party, with the colour that the user gave it, if any. */
export function PartyName({
  id,
  names,
  colours,
}: {
  readonly id: string;
  readonly names: Names;
  readonly colours: Colours;
}) {
  return (
    <>
      <span class={`swatch ${tintOf(colours, id)}`} aria-hidden="true" />
      {names.party(id)}
    </>
  );
}

/** The class that gives a party its colour: grey for all that have none. */
export function tintOf(colours: Colours, id: string): string {
  const colour = Object.hasOwn(colours, id) ? colours[id] : undefined;
  return colour === undefined ? 'tint-none' : `tint-${colour}`;
}
