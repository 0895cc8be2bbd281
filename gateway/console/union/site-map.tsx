import { say, word } from '../words/say.ts';

interface Position {
  latitude: number;
  longitude: number;
}

interface Site {
  id: string;
  name: string;
  kind: string;
  position: Position;
}

const WIDTH = 640;
const HEIGHT = 320;
const MARGIN = 16;

/** A chart of the sites' relative positions, without an external map. */
export function SiteMap({ sites, near }: { sites: readonly Site[]; near?: Position }) {
  const all = [...sites.map(({ position }) => position), ...(near ? [near] : [])];
  const west = Math.min(...all.map(({ longitude }) => longitude));
  const east = Math.max(...all.map(({ longitude }) => longitude));
  const south = Math.min(...all.map(({ latitude }) => latitude));
  const north = Math.max(...all.map(({ latitude }) => latitude));
  // A degree of longitude is shorter than one of latitude.
  const narrow = Math.cos((((north + south) / 2) * Math.PI) / 180);
  const scale = Math.min((WIDTH - 2 * MARGIN) / ((east - west) * narrow || 1e-6), (HEIGHT - 2 * MARGIN) / (north - south || 1e-6));
  const x = ({ longitude }: Position) => MARGIN + (longitude - west) * narrow * scale;
  const y = ({ latitude }: Position) => HEIGHT - MARGIN - (latitude - south) * scale;
  return (
    <figure className="map">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={say(`${sites.length} 个站点的位置示意`, `Positions of ${sites.length} sites`)}
      >
        <rect width={WIDTH} height={HEIGHT} className="sheet" />
        {sites.map(({ id, name, kind, position }) => (
          <circle key={id} cx={x(position)} cy={y(position)} r={5} className={`site ${kind}`}>
            <title>{`${name} · ${word('ServiceSiteKind', kind)}`}</title>
          </circle>
        ))}
        {near && <path d={`M${x(near) - 7} ${y(near)}h14M${x(near)} ${y(near) - 7}v14`} className="here" />}
      </svg>
      <figcaption>
        <small>
          {say('位置示意，上北下南；十字为所查地点。', 'Approximate positions, north is up; the cross marks the place queried.')}
        </small>
      </figcaption>
    </figure>
  );
}
