/** Least absolute deviations with a penalty, by repeatedly weighted least squares. */

const ROUNDS = 30;

/**
 * Coefficients b that make sum |y - x.b| + penalty * sum b^2 small.
 *
 * @param x - one list of features a row
 */
export function leastAbsolute(
  x: readonly (readonly number[])[],
  y: readonly number[],
  penalty: number,
): number[] {
  let b = x[0]!.map(() => 0);
  for (let round = 0; round < ROUNDS; round++) {
    const matrix = b.map((_, i) => b.map((_, j) => (i === j ? penalty : 0)));
    const right = b.map(() => 0);
    x.forEach((row, k) => {
      const residual = y[k]! - row.reduce((sum, v, i) => sum + v * b[i]!, 0);
      const w = 1 / Math.max(1, Math.abs(residual));
      for (const [i, v] of row.entries()) {
        right[i]! += w * v * y[k]!;
        for (const [j, u] of row.entries()) matrix[i]![j]! += w * v * u;
      }
    });
    b = solve(matrix, right);
  }
  return b;
}

/** Gaussian elimination; the penalty keeps pivots away from 0. */
function solve(matrix: number[][], right: number[]): number[] {
  const n = right.length;
  for (let k = 0; k < n; k++) {
    for (let i = k + 1; i < n; i++) {
      const factor = matrix[i]![k]! / matrix[k]![k]!;
      for (let j = k; j < n; j++) matrix[i]![j]! -= factor * matrix[k]![j]!;
      right[i]! -= factor * right[k]!;
    }
  }
  const b = new Array<number>(n).fill(0);
  for (let k = n - 1; k >= 0; k--) {
    const known = b.reduce((sum, v, j) => (j > k ? sum + matrix[k]![j]! * v : sum), 0);
    b[k] = (right[k]! - known) / matrix[k]![k]!;
  }
  return b;
}
