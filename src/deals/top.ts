/**
 * The entries with the highest scores above 0, highest first, equal ones by index.
 *
 * @param count - entries
 * @param limit - how many to return at most
 * @param scoreOf - whole number, 0 and up
 */
export function highest(
  count: number,
  limit: number,
  scoreOf: (index: number) => number,
): readonly number[] {
  const scores: number[] = [];
  const scored: number[] = [];
  for (let k = 0; k < count; k++) {
    const score = scoreOf(k);
    if (score === 0) continue;
    scored.push(k);
    scores.push(score);
  }
  const least =
    scores.length > limit ? Float64Array.from(scores).sort()[scores.length - limit]! : 0;
  const above: number[] = [];
  const level: number[] = [];
  for (const [at, score] of scores.entries()) {
    if (score > least) above.push(at);
    else if (score === least && level.length < limit) level.push(at);
  }
  above.sort((a, b) => scores[b]! - scores[a]! || a - b);
  return [...above, ...level].slice(0, limit).map((at) => scored[at]!);
}
