import { type Share, wilson } from '../../draws/index.ts';

/** A share as a bar with its sampling error as a line under it. For the eye only: words say it too. */
export function ShareBar({ share }: { readonly share: Share }) {
  const { low, high } = wilson(share);
  return (
    <svg class="share-bar" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
      <rect class="all" width="100" height="8" />
      <rect class="part" width={share.share * 100} height="8" />
      <rect class="error" x={low * 100} y="9" width={(high - low) * 100} height="3" />
    </svg>
  );
}
