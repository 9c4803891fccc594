import fc from 'fast-check';

/** Fragments of reports with every style of quotation mark, and what texts hide between words. */
export const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'“ ” „ ‟ " \' ‘ ’ ‚ « » ‹ › 「 」 『 』 , . ? ! : — - ( ) > # * _'.split(' '),
        ...[
          ' ',
          ' ',
          ' ',
          '\n',
          '\r\n',
          '\n\n',
          '\t',
          '\u200f',
          '\u202b',
          '\ufeff',
          '\0',
          '\u2028',
        ],
        ...['😀', '👩‍👩‍👧', 'مرحبا', 'שלום', 'é', 'ﬁ', '日本', '\ud800', '5\'10"', '’90s'],
        ...'The envoy said that it was productive He added U.S. Mr. Lang according to'.split(' '),
        ...['constructor', '__proto__', 'toString', 'hasOwnProperty'],
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));
