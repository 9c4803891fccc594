/** The numbers of a case, draw by draw. */

import {
  type Case,
  type InputOffsets,
  type Judgement,
  type Preferences,
  type Quantity,
  type RegionRules,
  VALUES,
  WEIGHTS,
} from '../case/index.ts';
import type { Chunk, DrawnNumber, DrawSource, OwnNumbers } from './analysis.ts';
import { drawQuantity } from './quantities.ts';
import { NARROW, spacesOf } from './space.ts';
import { type SpaceSampler, spaceSampler } from './spaces.ts';
import { type Stream, streamOf } from './stream.ts';

/** Starts drawing some numbers of a case; what is returned writes them into the next draw. */
type Filler = (stream: Stream) => (draw: Float64Array) => void;

interface Compiled {
  /** A draw with the numbers that are certain. */
  readonly certain: Float64Array;
  readonly fillers: readonly Filler[];
}

const compiledOf = new WeakMap<Case, Compiled>();

/**
 * The draws of a chunk. What a case needs for drawing is prepared once and kept as long as the
 * case is.
 *
 * @param own - the analysis, or its numbers
 */
export function drawSource(
  kase: Case,
  chunk: Chunk,
  { numbers, more }: OwnNumbers = {},
): DrawSource {
  const first = numbers === undefined ? compiled(kase) : alone(numbers(kase));
  const { certain, fillers } = more === undefined ? first : followed(first, more(kase));
  const stream = streamOf(chunk);
  const steps = fillers.map((start) => start(stream));
  const draw = new Float64Array(certain.length);
  let done = 0;
  return {
    count: chunk.count,
    next() {
      if (done++ >= chunk.count) throw new RangeError(`the chunk has ${chunk.count} draws`);
      draw.set(certain);
      for (const step of steps) step(draw);
      return draw;
    },
  };
}

/**
 * Whether every number that is drawn of the case is certain, so that all draws are the same.
 *
 * @param own - the analysis, or its numbers
 */
export function isCertain(kase: Case, { numbers, more }: OwnNumbers = {}): boolean {
  const exact = ({ quantity }: DrawnNumber) => quantity.kind === 'exact';
  const first =
    numbers === undefined
      ? kase.inputs.every(({ low, high }) => high - low <= NARROW)
      : numbers(kase).every(exact);
  return first && (more === undefined || more(kase).every(exact));
}

/** Numbers that have nothing to do with each other. */
function alone(numbers: readonly DrawnNumber[]): Compiled {
  return followed({ certain: new Float64Array(0), fillers: [] }, numbers);
}

/** What is drawn, and then numbers that have nothing to do with it or with each other. */
function followed(first: Compiled, numbers: readonly DrawnNumber[]): Compiled {
  const certain = new Float64Array(first.certain.length + numbers.length);
  certain.set(first.certain);
  const fillers = numbers.flatMap(({ quantity, low, high }, k) =>
    quantityFillers(certain, quantity, first.certain.length + k, low, high),
  );
  return { certain, fillers: [...first.fillers, ...fillers] };
}

function compiled(kase: Case): Compiled {
  const known = compiledOf.get(kase);
  if (known !== undefined) return known;
  const certain = new Float64Array(kase.inputs.length);
  const fillers = kase.deciders.flatMap((p) => {
    const { preferences, offsets } = kase.parties[p]!;
    return partyFillers(certain, preferences!, offsets!);
  });
  const made = { certain, fillers };
  compiledOf.set(kase, made);
  return made;
}

function partyFillers(
  certain: Float64Array,
  preferences: Preferences,
  offsets: InputOffsets,
): Filler[] {
  const { walkaway, weights, values, bonuses } = preferences;
  return [
    ...quantityFillers(certain, walkaway, offsets.walkaway, 0, 100),
    ...judgementFillers(certain, weights, offsets.weights, WEIGHTS),
    ...values.flatMap((judgement, i) =>
      judgementFillers(certain, judgement, offsets.values[i]!, VALUES),
    ),
    ...bonuses.flatMap(({ points }, k) =>
      quantityFillers(certain, points, offsets.bonuses + k, -100, 100),
    ),
  ];
}

function quantityFillers(
  certain: Float64Array,
  quantity: Quantity,
  at: number,
  low: number,
  high: number,
): Filler[] {
  if (quantity.kind === 'exact') {
    certain[at] = quantity.value;
    return [];
  }
  return [
    (stream) => (draw) => {
      draw[at] = drawQuantity(quantity, low, high, stream);
    },
  ];
}

function judgementFillers(
  certain: Float64Array,
  judgement: Judgement,
  offset: number,
  rules: RegionRules,
): Filler[] {
  const { fixed, free } = spacesOf(judgement, rules);
  for (const [item, value] of fixed) certain[offset + item] = value;
  return free.map((space) => {
    const places = space.variables.map(({ items }) => items.map((item) => offset + item));
    return spaceFiller(spaceSampler(space), places);
  });
}

function spaceFiller(sampler: SpaceSampler, places: readonly (readonly number[])[]): Filler {
  return (stream) => {
    const x = new Float64Array(places.length);
    const next = sampler.start(stream);
    return (draw) => {
      next(x);
      for (let v = 0; v < places.length; v++) {
        for (const at of places[v]!) draw[at] = x[v]!;
      }
    };
  };
}
