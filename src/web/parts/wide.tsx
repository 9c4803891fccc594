import type { ComponentChildren } from 'preact';

/** A box that scrolls sideways by itself, and can be reached by keyboard for that. */
export function Wide({
  name,
  class: more = '',
  children,
}: {
  /** What is in it: `Positions`. */
  readonly name: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: the style of sections is that of headed parts
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <div class={`wide ${more}`} role="region" tabIndex={0} aria-label={`${name}, table`}>
      {children}
    </div>
  );
}
