/** A sound case whose every text tries to become markup, a script or a link that runs. */
import { createHash } from 'node:crypto';

const ATTACK = `<img src=x onerror="globalThis.hit=1"><script>globalThis.hit=2</script><svg onload=globalThis.hit=3>`;

/** The text that it quotes. */
export const HOSTILE_REPORT = `${ATTACK} said the envoy.\n<a href="javascript:globalThis.hit=4">here</a></mark></div>\n`;

const quoted = JSON.stringify(ATTACK);

export const HOSTILE_CASE = `case: ${quoted}
about: ${quoted}
sources:
  report:
    title: ${quoted}
    author: ${quoted}
    url: "javascript:globalThis.hit=5"
    text: report.md
    sha256: ${createHash('sha256').update(HOSTILE_REPORT).digest('hex')}
    quotes:
      q1:
        exact: ${quoted}
        speaker: ${quoted}
        about: ${quoted}
        kind: demand
        reads: ${quoted}
        remove: own-words
      q2:
        exact: said the envoy
        speaker: Another
        about: ${quoted}
        kind: inference
        reads: nothing
        remove: reported
parties:
  a: { name: ${quoted}, walkaway: 40..90, because: { walkaway: [report#q1] } }
  b: { name: "javascript:alert(1)", walkaway: 30..80 }
issues:
  x: { name: ${quoted}, options: { one: ${quoted}, two: Two } }
preferences:
  a: { x: one > two }
  b: { x: two > one, why: { x: ${quoted} } }
redlines:
  - { party: a, name: never, never: { x: two }, why: ${quoted} }
`;
