/**
 * A text as an id of a case: lower-case letters, digits and hyphens, beginning with a letter.
 *
 * @returns `null` where nothing of it can stand in an id (a name in another script, say)
 */
export function slugOf(text: string, limit = 40): string | null {
  const slug = text
    .slice(0, 200)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, limit)
    .replace(/^[^a-z]{1,200}/, '')
    .replace(/-$/, '');
  return slug === '' || slug === 'constructor' || slug === 'prototype' ? null : slug;
}
