import type { Case, EvidenceRef, Polarity, Quote, Source } from '../case/index.ts';

/** A quotation with its source. */
export interface Evidence {
  readonly source: Source;
  readonly quote: Quote;
}

/** What a reference of the case stands for; `null` where it names nothing. */
export function evidenceOf(kase: Pick<Case, 'sources'>, ref: EvidenceRef): Evidence | null {
  const source = kase.sources.find(({ id }) => id === ref.source);
  const quote = source?.quotes.find(({ anchor }) => anchor === ref.anchor);
  return source && quote ? { source, quote } : null;
}

/** How one speaker reads an event. */
export interface Reading {
  readonly speaker: string;
  readonly reads: string;
  readonly polarity: Polarity;
  readonly ref: EvidenceRef;
}

/** Something that is read in more than one way, with everyone who reads it. */
export interface ContestedReading {
  /** The `about` of the quotations. */
  readonly about: string;
  /** In the order of the file. */
  readonly readings: readonly Reading[];
}

/**
 * What the record holds different readings of: quotations about the same with two or more
 * different `reads`, by two or more speakers. Readings are compared without regard to letter case
 * and blanks; none is preferred.
 */
export function contestedReadings(kase: Pick<Case, 'sources'>): ContestedReading[] {
  const byAbout = new Map<string, Reading[]>();
  for (const source of kase.sources) {
    for (const quote of source.quotes) {
      const { about, reads, speaker, polarity, anchor } = quote;
      if (about === null || reads === null) continue;
      const ref = { source: source.id, anchor };
      byAbout.set(about, [...(byAbout.get(about) ?? []), { speaker, reads, polarity, ref }]);
    }
  }
  return [...byAbout].flatMap(([about, readings]) =>
    isContested(readings) ? [{ about, readings }] : [],
  );
}

/**
 * Whether readings of one thing differ: two speakers and two readings among them, since then some
 * two speakers differ. Compared without regard to letter case and blanks.
 */
export function isContested(
  readings: readonly { readonly speaker: string; readonly reads: string }[],
): boolean {
  const speakers = new Set(readings.map(({ speaker }) => folded(speaker)));
  const read = new Set(readings.map(({ reads }) => folded(reads)));
  return speakers.size > 1 && read.size > 1;
}

function folded(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ').toLowerCase();
}
