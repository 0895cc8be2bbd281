// Hive Gateway with its Rust planner. Identical requests in flight are not merged: an answer belongs to one caller.
import http from 'node:http';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import * as overHttp from '@graphql-mesh/transport-http';
import { agencyAt, ready, supergraph, tokens } from './tokens.js';

const gateway = createGatewayRuntime({
  supergraph: supergraph(),
  transports: { http: overHttp },
  logging: false,
  maskedErrors: false,
  unifiedGraphHandler,
  transportEntries: { '*': { options: { deduplicateInflightRequests: false } } },
  plugins: () => [
    {
      onFetch({ url, options, setOptions }) {
        const agency = agencyAt(url);
        if (agency) setOptions({ ...options, headers: { ...options.headers, authorization: `Bearer ${tokens[agency]}` } });
      },
    },
  ],
});
const server = http.createServer({ keepAliveTimeout: 120_000 }, gateway).listen(0, '127.0.0.1', () => ready(server));
