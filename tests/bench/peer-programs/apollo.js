// Apollo Server with Apollo Gateway as their documentation sets them up.
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { agencyAt, supergraph, tokens } from './tokens.js';

class WithToken extends RemoteGraphQLDataSource {
  willSendRequest({ request }) {
    request.http.headers.set('authorization', `Bearer ${tokens[agencyAt(this.url)]}`);
  }
}
const logger = { debug() {}, info() {}, warn() {}, error: console.error };
const gateway = new ApolloGateway({ supergraphSdl: supergraph(), buildService: ({ url }) => new WithToken({ url }), logger });
const { url } = await startStandaloneServer(new ApolloServer({ gateway, logger }), { listen: { port: 0, host: '127.0.0.1' } });
process.send({ url });
