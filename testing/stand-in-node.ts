import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { type AddressInfo, createServer as createListener } from 'node:net';

const HOST = '127.0.0.1';

/** A server in the place of a node, for tests of programs in front of nodes. */
export interface StandInNode {
  readonly port: number;
  /** Requests in the order of their arrival. */
  readonly asked: Pick<IncomingMessage, 'method' | 'url' | 'headers'>[];
  /** Ends it as a lost machine would: connections break, further ones are refused. */
  kill(): Promise<void>;
}

/** Starts a server that answers as given, and notes what it was asked. */
export async function standInNode(answer: RequestListener): Promise<StandInNode> {
  const asked: StandInNode['asked'] = [];
  const server = createServer((request, response) => {
    asked.push({ method: request.method, url: request.url, headers: request.headers });
    answer(request, response);
  });
  // As the front does; a balancer keeps connections for less.
  server.keepAliveTimeout = 65_000;
  server.listen(0, HOST);
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    kill: async () => {
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
  const probe = createListener().listen(0, HOST);
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
