/** The JSON Schema that editors use. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { caseJsonSchema } from '../../src/case/index.ts';
import { FULL } from './full.ts';
import { snippet } from './snippet.ts';

const file = resolve(import.meta.dirname, '../../schema/case.schema.json');
type Schema = { readonly [key: string]: unknown };

/** Every schema within a schema. */
function* within(schema: unknown): Generator<Schema> {
  if (typeof schema !== 'object' || schema === null) return;
  if (!Array.isArray(schema)) yield schema as Schema;
  for (const inner of Object.values(schema)) yield* within(inner);
}

describe('the JSON Schema', () => {
  it('is the one that is shipped', () => {
    const shipped = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
    expect(shipped, 'schema/case.schema.json is out of date: npm run schema').toEqual(
      caseJsonSchema(),
    );
  });

  it('is draft-7, with a name', () => {
    expect(caseJsonSchema()).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      $id: 'urn:impasse:case-file:1',
      title: 'Impasse case file',
      required: ['case', 'parties'],
    });
  });

  it('describes each field at the top, and the ones that need it below', () => {
    const { properties } = caseJsonSchema() as { properties: Record<string, Schema> };
    for (const [name, field] of Object.entries(properties))
      expect(`${name}: ${field['description']}`).not.toMatch(/: (undefined)?$/);
  });

  it('points to definitions that are there, and uses patterns that compile', () => {
    const schema = caseJsonSchema() as { definitions: Schema };
    for (const part of within(schema)) {
      const { $ref, pattern } = part;
      if (typeof $ref === 'string')
        expect(Object.keys(schema.definitions)).toContain($ref.replace('#/definitions/', ''));
      if (typeof pattern === 'string') expect(() => new RegExp(pattern, 'u')).not.toThrow();
    }
  });

  // Read back by zod, which knows nothing of the schema that it was made from.
  const validator = z.fromJSONSchema(caseJsonSchema() as z.core.JSONSchema.JSONSchema);

  it.each([
    ['every field', FULL],
    ['few fields', snippet()],
    [
      'numbers and ranges',
      snippet({ parties: 'parties: { a: { walkaway: 5 }, b: { walkaway: 1..2..3 } }' }),
    ],
  ])('accepts %s', (_, text) => {
    expect(validator.safeParse(parse(text)).error).toBeUndefined();
  });

  it.each([
    ['a field that is not known', snippet({ rest: 'partys: {}' })],
    ['a number out of range', snippet({ parties: 'parties: { a: { walkaway: 101 }, b: {} }' })],
    ['a range with a hyphen', snippet({ parties: 'parties: { a: { walkaway: 40-60 }, b: {} }' })],
    ['an order of one', snippet({ preferences: 'preferences: { a: { land: keep }, b: unknown }' })],
    ['a role that is not known', snippet({ parties: 'parties: { a: { role: king }, b: {} }' })],
    ['a case without parties', snippet({ parties: '' })],
  ])('rejects %s', (_, text) => {
    expect(validator.safeParse(parse(text)).success).toBe(false);
  });
});
