/** Tokens and passwords, compared without telling by the time it takes how much of one was right. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { SERVE_LIMITS } from './limits.ts';

/** A token that cannot be guessed: 256 random bits in 43 characters. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Whether two secrets are the same. */
export function isSame(given: string, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(secret));
}

/**
 * Counts wrong passwords. While there were as many as may be, no further one is looked at.
 *
 * @param now - milliseconds
 */
export function createPatience(now: () => number): { isOver(): boolean; fail(): void } {
  let failures: number[] = [];
  return {
    isOver() {
      failures = failures.filter((at) => now() - at < SERVE_LIMITS.failureWindow);
      return failures.length >= SERVE_LIMITS.failures;
    },
    fail: () => void failures.push(now()),
  };
}
