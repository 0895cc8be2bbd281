#!/usr/bin/env bash
# @opentelemetry/exporter-prometheus: attributes whose names differ in a dot or in Chinese characters give one label twice.
#
# Expected: where keys become the same label, their values are joined by ";", in the order of the keys (OpenTelemetry specification,
# compatibility/prometheus_and_openmetrics, Metric Attributes: MUST, stable). Labels of one sample are unique (OpenMetrics 1.0,
# LabelSet); Prometheus refuses a page that has one twice, and with it every other metric on the page.
# Seen with @opentelemetry/exporter-prometheus 0.223.0: both are written, {http_route="/a",http_route="/b"}. Names in Chinese all become
# "_", so that two of them, such as 地区 and 机构, are enough. prom-client 15.1.3 has no such case: it refuses names that are no labels.
# What we do: names of attributes are lower-case English words without dots.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @opentelemetry/api@1.9.1 @opentelemetry/sdk-metrics@2.12.0 @opentelemetry/exporter-prometheus@0.223.0
cat >run.cjs <<'JS'
const { PrometheusExporter, PrometheusSerializer } = require('@opentelemetry/exporter-prometheus');
const { MeterProvider } = require('@opentelemetry/sdk-metrics');
const exporter = new PrometheusExporter({ preventServerStart: true });
const meter = new MeterProvider({ readers: [exporter] }).getMeter('page');
meter.createCounter('asked').add(1, { 'http.route': '/a', http_route: '/b' });
meter.createCounter('rows').add(1, { 地区: '310000', 机构: 'union' });
exporter.collect().then(({ resourceMetrics }) => {
  const lines = new PrometheusSerializer().serialize(resourceMetrics).split('\n').filter((line) => /^(asked|rows)_total/.test(line));
  console.log(lines.join('\n'));
  console.log('expected: http_route="/a;/b" and one label for the other two');
  const known = [/http_route="\/a",http_route="\/b"/, /_="310000",_="union"/];
  process.exit(lines.length === 2 && known.every((pattern, i) => pattern.test(lines[i])) ? 0 : 1);
});
JS
node run.cjs || { echo 'the behaviour has changed'; exit 1; }
