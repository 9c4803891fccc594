/** A small case with one number of each way to be drawn. */
import type { Case } from '../../src/case/index.ts';
import { buildCase } from './build.ts';
import { judge, order, range, triangle } from './judgements.ts';

export function toyCase(): Case {
  return buildCase({
    issues: {
      land: ['all', 'half', 'none'],
      money: ['much', 'some', 'little', 'nothing'],
      time: ['now', 'later'],
    },
    parties: {
      north: {
        walkaway: range(45, 75),
        weights: judge(3, order('0 > 1 = 2')),
        values: [judge(3, order('0 > 1 > 2')), judge(4, order('3 > 1', '2 > 1')), [100, 0]],
        bonuses: [{ when: { land: 'half' }, points: range(-5, 10) }],
      },
      south: {
        walkaway: triangle(20, 30, 60),
        weights: judge(3, [], { 0: range(20, 40), 1: triangle(10, 20, 60) }),
        // Likely values against an order: drawn by a walk.
        values: [
          judge(3),
          judge(
            4,
            order('0 > 1 > 2 > 3'),
            Object.fromEntries([0, 1, 2, 3].map((k) => [k, triangle(0, 20 + 20 * k, 100)])),
          ),
          [20, 80],
        ],
      },
      envoy: { mediator: true },
    },
  });
}
