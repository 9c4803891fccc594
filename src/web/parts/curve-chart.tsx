import type { PressureCurve } from '../../obstacles/index.ts';
import { percent, whole } from '../../report/words/index.ts';
import { dealAt } from '../state/curve.ts';

/** The share of draws with a deal by the cut of one walk-away value, with a mark where it is now. */
export function CurveChart({
  curve,
  deal,
  cut,
}: {
  readonly curve: PressureCurve;
  /** Share without any cut. */
  readonly deal: number;
  readonly cut: number;
}) {
  const line = curve.points.map((point) => `${point.cut},${100 - point.deal * 100}`).join(' ');
  return (
    <figure class="curve">
      <svg viewBox="-2 -4 104 108" preserveAspectRatio="none" aria-hidden="true">
        {[0, 50, 100].map((y) => (
          <line key={y} class="scale" x1="0" x2="100" y1={y} y2={y} />
        ))}
        <line class="without" x1="0" x2="100" y1={100 - deal * 100} y2={100 - deal * 100} />
        <polygon class="area" points={`0,100 ${line} 100,100`} />
        <polyline points={line} />
        <line class="now" x1={cut} x2={cut} y1="100" y2={100 - dealAt(curve, cut) * 100} />
      </svg>
      <figcaption>
        <span aria-hidden="true">0</span>
        <span>Across: points less; up: draws with a deal, 0 to 100%</span>
        <span aria-hidden="true">100</span>
      </figcaption>
      <details>
        <summary>As a table</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">Points less</th>
              <th scope="col">Draws with a deal</th>
            </tr>
          </thead>
          <tbody>
            {curve.points.map((point) => (
              <tr key={point.cut}>
                <th scope="row">{whole(point.cut)}</th>
                <td>{percent(point.deal)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
