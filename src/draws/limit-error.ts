/**
 * Thrown where something is past a stated limit of an engine. The caller makes a problem of it.
 *
 * @typeParam Limit - the limits by name
 */
export class LimitError<Limit extends string> extends Error {
  readonly limit: Limit;
  readonly size: number;

  constructor(limits: Readonly<Record<Limit, number>>, limit: Limit, size: number) {
    super(`${size} ${limit} are more than the ${limits[limit]} that are taken on`);
    this.name = new.target.name;
    this.limit = limit;
    this.size = size;
  }
}
