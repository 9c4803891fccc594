/** Leaves out what somebody says in passing of somebody's mind or stand. */
import { cueOf } from '../cues/index.ts';
import type { ParsedText } from '../text.ts';
import type { Attribution } from './attribution.ts';
import { holdersOf } from './nesting.ts';

/** Groups of cues for what goes on in somebody's mind. */
const MENTAL = new Set('hope think know expect fear guess decide assume describe show'.split(' '));

/** Groups by which a speaker reports the words or the stand of others. */
export const FIRM: ReadonlySet<string> = new Set([
  ...'say declare tell claim deny reject accept demand promise'.split(' '),
  'call for',
]);

/** Groups of cues for acts of speech towards others, told as objects or infinitives. */
const ACTS: ReadonlySet<string> = new Set([...FIRM, ...'propose urge describe accuse'.split(' ')]);

/**
 * Without what is only part of what a speaker says. In `X said she hoped that` the hope is what X
 * said, and nobody else's; in `X said Y would support a pause` the support is what X foretells.
 * What is left within the words of another is what they report of a third one's words or stand.
 */
export function withoutEchoes({ text }: ParsedText, found: readonly Attribution[]): Attribution[] {
  const holders = holdersOf(found.map(({ cue, content }) => ({ at: cue.start, content })));
  return found.filter((attribution, index) => {
    const { cue, mention, shape } = attribution;
    const holder = holders[index] ?? null;
    const group = cueOf(cue.lemma, cue.by)?.group;
    if (holder === null || group === undefined || shape === 'beside') return true;
    const words = mention === null ? '' : text.slice(...mention);
    if (shape !== 'object')
      return !MENTAL.has(group) || (words !== '' && !OWN.has(words.toLowerCase()));
    return ACTS.has(group) && isSomebody(words) && !sharesSpeaker(attribution, found[holder]!);
  });
}

/** Whether two attributions rest on the same words for their speaker. */
function sharesSpeaker(inner: Attribution, outer: Attribution): boolean {
  return inner.mention !== null && inner.mention[0] === outer.mention?.[0];
}

/** Whether words name somebody or point to somebody by an article. */
function isSomebody(words: string): boolean {
  return /^the\b/i.test(words) || /(?:^|\s)\p{Lu}\p{L}/u.test(words);
}

const OWN = new Set('i we he she it they you that which who'.split(' '));
