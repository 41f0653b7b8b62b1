/** Requests whose bodies are slow or too large, and their effect on other requests. */
import { createServer, type Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ClientAddress } from './client-address';
import { Intake, SMALL_BODY } from './intake';
import { passThrough } from './pass-through';
import type { Passing } from './passing';
import { Renderers } from './renderers';

const PATIENCE_MS = 400;
const SESSION = `vitrine=eyJhbGciOiJkaXIifQ..${'a'.repeat(16)}.${'b'.repeat(99)}.${'c'.repeat(22)}`;

let renderer: Server;
let front: Server;
let port: number;
let bodies: number[];
let answerOfRenderer: 'whole' | 'early';
const sockets: Socket[] = [];

const listen = (server: Server) =>
  new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });

class OneRenderer extends Renderers {
  constructor(private readonly target: number) {
    super('none', 1, 'archive.example', 1);
  }

  override async pick() {
    return { port: this.target } as Awaited<ReturnType<Renderers['pick']>>;
  }
}

beforeEach(async () => {
  bodies = [];
  answerOfRenderer = 'whole';
  renderer = createServer((request, response) => {
    if (answerOfRenderer === 'early') {
      response.writeHead(507, { 'content-type': 'application/json' });
      return response.end('{"no":"room"}');
    }
    let length = 0;
    request.on('data', (chunk) => {
      length += chunk.length;
    });
    request.on('end', () => {
      bodies.push(length);
      response.end('answer');
    });
    request.on('error', () => response.destroy());
  });
  const renderers = new OneRenderer(await listen(renderer));
  const passing: Passing = {
    renderers,
    intake: new Intake(PATIENCE_MS),
    clients: new ClientAddress(false),
    trustProxy: false,
    afterWrite: async () => {},
  };
  front = createServer((request, response) => passThrough(passing, request, response));
  port = await listen(front);
});

afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
  for (const server of [front, renderer]) {
    server.close();
    server.closeAllConnections();
  }
});

/** Sends this data and nothing more. Resolves with the whole answer once the server closes. */
function send(head: string, body = ''): { socket: Socket; answer: Promise<string> } {
  const socket = connect(port, '127.0.0.1');
  sockets.push(socket);
  socket.write(`${head}\r\nhost: a\r\nconnection: close\r\n\r\n${body}`);
  const answer = new Promise<string>((resolve) => {
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.on('error', () => resolve(text));
    socket.on('close', () => resolve(text));
  });
  return { socket, answer };
}

const POST = 'POST /admin/sign-in/here HTTP/1.1';

it('a hundred stalled bodies block nobody else, and end with a message', async () => {
  const stalled = Array.from({ length: 100 }, () => send(`${POST}\r\ncontent-length: 9000`, 'x'));
  const read = await fetch(`http://127.0.0.1:${port}/admin`);
  expect(await read.text()).toBe('answer');
  const written = await send(`${POST}\r\ncontent-length: 5`, 'words').answer;
  expect(written).toContain('200 OK');
  const answers = await Promise.all(stalled.map((each) => each.answer));
  expect(answers.filter((answer) => answer.includes('429'))).not.toEqual([]);
  expect(answers.filter((answer) => answer.includes('408'))).not.toEqual([]);
  expect(answers.every((answer) => answer.includes('Nothing was changed.'))).toBe(true);
  expect(bodies).toEqual([0, 5]);
});

it('without a session a large declared length is refused before any of the body', async () => {
  const answer = await send(`${POST}\r\ncontent-length: ${SMALL_BODY + 1}`).answer;
  expect(answer).toContain('413');
  expect(answer).toContain('without signing in');
  expect(bodies).toEqual([]);
});

it('without a session a body of unknown length is counted', async () => {
  const chunk = `${(SMALL_BODY + 1).toString(16)}\r\n${'x'.repeat(SMALL_BODY + 1)}\r\n`;
  const answer = await send(`${POST}\r\ntransfer-encoding: chunked`, chunk).answer;
  expect(answer).toContain('413');
  expect(bodies).toEqual([]);
});

it('a script that saves a long text without a session learns that it is signed out', async () => {
  const head = `POST /admin/stories/x/save HTTP/1.1\r\ncontent-type: application/json`;
  const answer = await send(`${head}\r\ncontent-length: 500000`).answer;
  expect(answer).toContain('401');
  expect(answer).toContain('"status":"signedOut"');
});

it('a large body is accepted completely with a session', async () => {
  const body = 'x'.repeat(3_000_000);
  const head = `POST /admin/images/upload HTTP/1.1\r\ncookie: ${SESSION}`;
  const answer = await send(`${head}\r\ncontent-length: ${body.length}`, body).answer;
  expect(answer).toContain('200 OK');
  expect(bodies).toEqual([body.length]);
});

it('a large body that is too slow is refused', async () => {
  const head = `POST /admin/images/upload HTTP/1.1\r\ncookie: ${SESSION}`;
  const begun = send(`${head}\r\ncontent-length: 3000000`, 'x'.repeat(SMALL_BODY + 10));
  expect(await begun.answer).toContain('408');
});

it('an answer before the end of the body reaches its sender', async () => {
  answerOfRenderer = 'early';
  const body = 'x'.repeat(3_000_000);
  const head = `POST /admin/images/upload HTTP/1.1\r\ncookie: ${SESSION}`;
  const answer = await send(`${head}\r\ncontent-length: ${body.length}`, body).answer;
  expect(answer).toContain('507');
  expect(answer).toContain('{"no":"room"}');
});

it('an interrupted body leaves nothing behind', async () => {
  const { socket } = send(`${POST}\r\ncontent-length: 9000`, 'x');
  await new Promise((resolve) => setTimeout(resolve, 20));
  socket.destroy();
  expect(await send(`${POST}\r\ncontent-length: 2`, 'ok').answer).toContain('200 OK');
  expect(bodies).toEqual([2]);
});
