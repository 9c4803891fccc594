export {
  faultOfUrl,
  hostOf,
  MODEL_LIMITS,
  type ModelApi,
  type ModelConfig,
  type ModelLimits,
  type ModelTools,
} from './config.ts';
export type { Dropped, DropReason } from './making.ts';
export { type ModelReading, readWithModel } from './read.ts';
