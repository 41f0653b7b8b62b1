import { type OwnServer, ownServer } from './own-server';
import { test } from './test';

/**
 * A server for all tests of a file, or of a `describe`: started before them, cleared after them.
 * @param more environment variables, asked for at each start
 * @param before runs once, before the first start
 */
export function serverOfFile(
  more?: Parameters<typeof ownServer>[0],
  before?: (server: OwnServer) => Promise<void>,
): OwnServer {
  let made: OwnServer | undefined;
  const server = () => {
    if (!made) throw new Error('The server is made before the first test, not earlier.');
    return made;
  };
  test.beforeAll(async () => {
    test.setTimeout(180_000);
    made = await ownServer(more);
    await before?.(made);
    await made.start();
  });
  test.afterAll(async () => made?.clear());
  return {
    get port() {
      return server().port;
    },
    get origin() {
      return server().origin;
    },
    get data() {
      return server().data;
    },
    start: () => server().start(),
    stop: (signal) => server().stop(signal),
    state: () => server().state(),
    clear: () => server().clear(),
  };
}
