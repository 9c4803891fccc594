import type { Quote, Source } from '../model.ts';
import { entries, field, nameSpan, number, type Tree, text } from '../tree.ts';
import type { Certainty, Polarity, Remove, StatementKind } from '../vocabulary.ts';
import { dateOf, type Scope } from './scope.ts';

/** The anchors that each source declares. */
export function anchorsOf(sources: Tree | undefined): Map<string, ReadonlySet<string> | null> {
  return new Map(
    entries(sources).map(([id, source]) => {
      const quotes = field(source, 'quotes');
      const readable = source.kind === 'map' && (quotes === undefined || quotes.kind === 'map');
      return [id, readable ? new Set(entries(quotes).map(([anchor]) => anchor)) : null] as const;
    }),
  );
}

export function readSources(scope: Scope, sources: Tree | undefined): Source[] {
  return entries(sources).map(([id, source]) => {
    const issued = field(source, 'issued');
    return {
      id,
      title: text(field(source, 'title')) ?? id,
      publisher: text(field(source, 'publisher')),
      author: text(field(source, 'author')),
      issued: dateOf(scope, issued) ?? number(issued)?.toString() ?? null,
      url: text(field(source, 'url')),
      text: text(field(source, 'text')),
      sha256: text(field(source, 'sha256')),
      quotes: entries(field(source, 'quotes')).map(([anchor, quote]) =>
        readQuote(scope, anchor, quote),
      ),
      range: scope.rangeOf(nameSpan(source)),
    };
  });
}

function readQuote(scope: Scope, anchor: string, quote: Tree): Quote {
  const exact = field(quote, 'exact');
  // The schema has checked the words of these four.
  const word = <T extends string>(name: string, otherwise: T) =>
    (text(field(quote, name)) as T | null) ?? otherwise;
  return {
    anchor,
    speaker: word('speaker', ''),
    about: text(field(quote, 'about')),
    kind: word<StatementKind>('kind', 'editorial'),
    polarity: word<Polarity>('polarity', 'neutral'),
    certainty: word<Certainty>('certainty', 'unknown'),
    remove: word<Remove>('remove', 'reported'),
    reads: text(field(quote, 'reads')),
    exact: text(exact) ?? '',
    prefix: text(field(quote, 'prefix')),
    suffix: text(field(quote, 'suffix')),
    start: number(field(quote, 'start')),
    range: scope.rangeOf(exact?.span ?? nameSpan(quote)),
  };
}
