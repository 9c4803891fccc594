import { plain, type Sentence } from '../../report/words/index.ts';

/** A sentence of the report, with its links to where the case says so. */
export function Say({ words }: { readonly words: Sentence }) {
  return (
    <>
      {words.map((span, k) =>
        typeof span === 'string' ? (
          span
        ) : (
          <a key={k} href={`#${span.to}`}>
            {span.text}
          </a>
        ),
      )}
    </>
  );
}

/** Sentences as a list. */
export function Points({ sentences }: { readonly sentences: readonly Sentence[] }) {
  return (
    <ul class="points">
      {sentences.map((words) => (
        <li key={plain(words)}>
          <Say words={words} />
        </li>
      ))}
    </ul>
  );
}
