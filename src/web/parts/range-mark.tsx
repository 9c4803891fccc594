import type { Spread } from '../../draws/index.ts';

/** A number over the draws on a scale of 0 to 100: the range as a line, the median as a dot. For the eye only. */
export function RangeMark({ spread, tint }: { readonly spread: Spread; readonly tint: string }) {
  const { low, median, high } = spread;
  return (
    <svg class={`range-mark ${tint}`} viewBox="-4 0 108 12" aria-hidden="true">
      <line class="scale" x1="0" x2="100" y1="6" y2="6" />
      <line class="spread" x1={low} x2={high} y1="6" y2="6" />
      <circle cx={median} cy="6" r="4" />
    </svg>
  );
}
