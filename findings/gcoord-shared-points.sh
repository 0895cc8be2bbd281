#!/usr/bin/env bash
# gcoord: a point that stands twice in a polygon as one array is shifted twice, and a bounding box is not shifted at all.
#
# Expected: the first and last position of a ring are the same point (RFC 7946, 3.1.6); whether a program closed it by a copy or by
# `ring.push(ring[0])` makes no difference, and `bbox` is that of the coordinates (RFC 7946, 5). The package's page says that GeoJSON
# is changed in place, which this is not about.
# Seen with gcoord 1.0.7: each array is changed as often as it is reached, so that the corner of a ring closed by reference lies more
# than 400 metres from where it should be; `bbox` keeps the old coordinates, of the feature and of the collection.
# What we do: the hub stores no coordinates; whoever draws its figures on a map closes rings by copies and drops `bbox`.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund gcoord@1.0.7
cat >run.cjs <<'JS'
const { GCJ02, WGS84, transform } = require('gcoord');
const corner = [121.47, 31.23];
const ring = [corner, [121.48, 31.23], [121.48, 31.24]];
ring.push(ring[0]);
const byReference = { type: 'Feature', properties: {}, bbox: [121.47, 31.23, 121.48, 31.24], geometry: { type: 'Polygon', coordinates: [ring] } };
const byCopy = structuredClone(JSON.parse(JSON.stringify(byReference)));
const [seen, expected] = [byReference, byCopy].map((feature) => transform(feature, WGS84, GCJ02));
const [a, b] = [seen, expected].map(({ geometry }) => geometry.coordinates[0][0]);
const metres = Math.hypot((a[0] - b[0]) * 111_320 * Math.cos((31.23 * Math.PI) / 180), (a[1] - b[1]) * 110_850);
console.log('the corner, closed by copy     :', b.join(' '));
console.log('the corner, closed by reference:', a.join(' '), `(${Math.round(metres)} metres away)`);
console.log('bbox afterwards                :', expected.bbox.join(' '));
process.exit(metres > 400 && expected.bbox.join() === '121.47,31.23,121.48,31.24' ? 0 : 1);
JS
node run.cjs || { echo 'the behaviour has changed'; exit 1; }
