/** A minimal Node server: prepared responses from memory. A separate process. */
import { createServer } from 'node:http';

export interface BarePage {
  path: string;
  status: number;
  /** Names and values in turn. */
  headers: string[];
  /** In base64. */
  body: string;
}

process.once('message', ({ port, pages }: { port: number; pages: BarePage[] }) => {
  const answers = new Map(
    pages.map(({ path, status, headers, body }) => [
      path,
      { status, headers, body: Buffer.from(body, 'base64') },
    ]),
  );
  const server = createServer((request, response) => {
    const answer = answers.get(request.url ?? '');
    response.writeHead(answer?.status ?? 404, answer?.headers);
    response.end(answer?.body);
  });
  server.keepAliveTimeout = 65_000;
  server.listen(port, '127.0.0.1', () => process.send?.('listening'));
});
process.on('disconnect', () => process.exit(0));
