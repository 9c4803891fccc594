/** Steps that depend on another: conditions, Quirk et al. (1985), 15.33 to 15.37. */
import { type Content, hasWord, isOf, tokenAt } from './content.ts';
import { CONDITIONS, words } from './words.ts';

/** Whether one step depends on another: `unless`, `until` with a clause, `only if`, `if`. */
export function isPrecondition(content: Content): boolean {
  return hasWord(content, CONDITIONS) || content.tokens.some((_, k) => conditionAt(content, k));
}

function conditionAt(content: Content, k: number): boolean {
  const word = lowerAt(content, k);
  const before = lowerAt(content, k - 1);
  if (word === 'if')
    return before !== 'as' && before !== 'even' && before !== 'what' && !isKnowing(content, k);
  if (word === 'until' || word === 'till') return hasVerbSoon(content, k);
  if (word === 'only') return ['if', 'when', 'after', 'once'].includes(lowerAt(content, k + 1));
  if (word === 'condition')
    return before === 'on' || before === 'the' || before === 'a' || before === 'one';
  // `Without the gauge there will be no signature`.
  if (word === 'without' && k === 0) return content.tokens.some((_, at) => isRefused(content, at));
  if (word === 'before' || word === 'without')
    return isAfterRefusal(content, k) && content.tokens.length > k + 1;
  return word === 'long' && before === 'as' && lowerAt(content, k + 1) === 'as';
}

function lowerAt(content: Content, k: number): string {
  const at = content.tokens[k];
  return at === undefined ? '' : tokenAt(content, at).lower;
}

/** `see if`, `know if`: whether. */
function isKnowing(content: Content, k: number): boolean {
  const at = content.tokens[k - 1];
  return at !== undefined && isOf(tokenAt(content, at), WHETHER);
}

const WHETHER = words('know see ask wonder doubt say tell clear sure unclear');

/** `until the army leaves`, not `until midnight`. */
function hasVerbSoon(content: Content, k: number): boolean {
  for (let next = k + 1; next < k + 9; next++) {
    const at = content.tokens[next];
    if (at === undefined || tokenAt(content, at).text === ',') return false;
    const { pos } = tokenAt(content, at);
    if (pos === 'VERB' || pos === 'AUX') return true;
  }
  return false;
}

/** `no talks before`, `will not sign without`. */
function isAfterRefusal(content: Content, k: number): boolean {
  for (let back = k - 1; back >= 0 && back > k - 10; back--) {
    const word = lowerAt(content, back);
    if (word === 'no' || word === 'not' || word === "n't" || word === 'n’t' || word === 'never')
      return true;
    if (word === ',' || word === ';') return false;
  }
  return false;
}

/** `will be no`, `would not`, `cannot`. */
function isRefused(content: Content, k: number): boolean {
  const word = lowerAt(content, k);
  if (word === 'cannot' || word === 'never') return true;
  const before = [lowerAt(content, k - 1), lowerAt(content, k - 2)];
  return (word === 'no' || word === 'not') && before.some((it) => MODAL.has(it));
}

const MODAL = words('will would shall can could');
