/** The one list of everything that can be wrong with what users give. */
import { EVIDENCE } from './catalogue/evidence.ts';
import { FILES } from './catalogue/files.ts';
import { MEANING } from './catalogue/meaning.ts';
import { MODEL } from './catalogue/model.ts';
import { MOVES } from './catalogue/moves.ts';
import { NUMBERS } from './catalogue/numbers.ts';
import { READING } from './catalogue/reading.ts';
import { SHAPE } from './catalogue/shape.ts';
import { STATED } from './catalogue/stated.ts';
import { SUGGESTIONS } from './catalogue/suggestions.ts';
import { YAML } from './catalogue/yaml.ts';

export const CATALOGUE = {
  ...FILES,
  ...YAML,
  ...SHAPE,
  ...NUMBERS,
  ...MEANING,
  ...MOVES,
  ...STATED,
  ...EVIDENCE,
  ...READING,
  ...MODEL,
  ...SUGGESTIONS,
};
