import { count, grouped, headline, interval, ofDraws } from '../../report/words/index.ts';
import type { Answers, Found } from '../state/answers.ts';
import { ShareBar } from './share-bar.tsx';

/** The verdict in short, always in sight, and how the computation behind it stands. */
export function Strip({
  answers,
  tried,
}: {
  readonly answers: Answers;
  /** How many changes the answers are with; 0 for the case as it is. */
  readonly tried: number;
}) {
  const found = answers.found.value;
  const stale = found !== null && !answers.current.value;
  return (
    <section class={stale ? 'strip stale' : 'strip'} aria-label="The verdict in short">
      {found === null ? null : <ShareBar share={found.obstacles.result.deal} />}
      <p class="strip-verdict" role="status">
        {found === null ? 'No answer yet.' : <Verdict found={found} tried={tried} />}
      </p>
      <State answers={answers} />
    </section>
  );
}

function Verdict({ found, tried }: { readonly found: Found; readonly tried: number }) {
  const { result } = found.obstacles;
  const with_ =
    tried === 0 ? '' : `With ${tried === 1 ? 'one change' : `${tried} changes`} tried: `;
  return (
    <>
      <strong>
        {with_}
        {headline(result)}
      </strong>{' '}
      {result.certain
        ? 'Everything in the case is certain: one draw says it all.'
        : `A deal in ${ofDraws(result.deal)}; sampling error ${interval(result.deal)}.`}
    </>
  );
}

/** What is under way, and whether the answers are of the text as it is. */
function State({ answers }: { readonly answers: Answers }) {
  const { problems, busy, current, fault, found } = answers;
  const faults = problems.value.filter(({ severity }) => severity === 'error').length;
  if (busy.value) return <Busy answers={answers} />;
  if (faults > 0) {
    return (
      <p class="strip-state warn">
        The case has {faults === 1 ? 'a problem' : `${faults} problems`}
        {found.value === null ? '' : '; these answers are of its last sound text'}.{' '}
        <a href="#view=case">See the case</a>
      </p>
    );
  }
  if (current.value && fault.value === null) return <Made found={found.value} />;
  return (
    <p class="strip-state warn">
      {fault.value === null ? 'Stopped.' : `The computation failed: ${fault.value}.`}{' '}
      {found.value !== null && !current.value ? 'These answers are of an earlier text.' : ''}{' '}
      <button type="button" onClick={() => answers.again()}>
        Compute again
      </button>
    </p>
  );
}

/** What the answers were made with. */
function Made({ found }: { readonly found: Found | null }) {
  if (found === null) return null;
  const { draws, seed } = found.obstacles;
  return (
    <p class="strip-state">
      {count(draws, 'draw')}, seed {seed}
    </p>
  );
}

/** Progress, with a way to stop. A first answer that comes at once shows none. */
function Busy({ answers }: { readonly answers: Answers }) {
  const at = answers.progress.value;
  const words = answers.current.value ? 'Refining' : 'Computing';
  return (
    <div class="strip-state busy">
      <label>
        {answers.found.value !== null && !answers.current.value
          ? `${words}; shown is the answer before`
          : words}
        {at === null ? '' : `: ${grouped(at.done)} of ${grouped(at.total)} draws`}{' '}
        <progress max={at?.total ?? 1} value={at?.done ?? 0} />
      </label>
      <button type="button" onClick={() => answers.stop()}>
        Stop
      </button>
    </div>
  );
}
