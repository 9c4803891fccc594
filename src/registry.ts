/** The analyses that this package brings, by name. */
import type { Registry } from './draws/index.ts';

export const registry: Registry = {};
