/** The one list of everything that can be wrong with what users give. */
import { EVIDENCE } from './catalogue/evidence.ts';
import { FILES } from './catalogue/files.ts';
import { MEANING } from './catalogue/meaning.ts';
import { NUMBERS } from './catalogue/numbers.ts';
import { SHAPE } from './catalogue/shape.ts';
import { YAML } from './catalogue/yaml.ts';

export const CATALOGUE = { ...FILES, ...YAML, ...SHAPE, ...NUMBERS, ...MEANING, ...EVIDENCE };
