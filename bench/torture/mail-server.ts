/** A mail server that counts what it accepts, and refuses, delays, breaks off and dies by chance. */
import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';

const DEAD_MS = 400;
const DELAY_MS = 40;

export class UnreliableServer {
  /** How often a mail arrived, by its Message-ID. */
  readonly arrived = new Map<string, number>();
  readonly faults = { refused: 0, delayed: 0, brokenOff: 0, dead: 0 };
  #deadUntil = 0;
  readonly #sockets = new Set<Socket>();
  readonly #server: SMTPServer;

  constructor(private readonly chance: () => number) {
    this.#server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      logger: false,
      onConnect: (_session, done) =>
        done(Date.now() < this.#deadUntil ? new Error('Not now') : null),
      onRcptTo: (_address, _session, done) => done(this.chance() < 0.02 ? this.#refusal() : null),
      onData: (stream, _session, done) => {
        let text = '';
        stream.on('data', (chunk: Buffer) => {
          text += chunk.toString('latin1');
        });
        stream.on('end', () => void this.#answer(text, done));
      },
    });
    this.#server.server.on('connection', (socket: Socket) => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
    });
    this.#server.on('error', () => undefined);
  }

  async listen(): Promise<number> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server.server, 'listening');
    return (this.#server.server.address() as AddressInfo).port;
  }

  close(): void {
    this.#server.close(() => undefined);
    this.#breakOff();
  }

  async #answer(text: string, done: (error?: Error | null) => void): Promise<void> {
    const dice = this.chance();
    if (dice < 0.02) {
      done(this.#refusal());
      return;
    }
    const id = /^Message-ID: (\S+)/im.exec(text)?.[1] ?? '';
    const accepts = dice > 0.03;
    if (accepts) this.arrived.set(id, (this.arrived.get(id) ?? 0) + 1);
    // Half of the broken connections had delivered the mail.
    const isDead = dice >= 0.04 && dice < 0.043;
    if (dice < 0.04) this.faults.brokenOff++;
    if (isDead) {
      this.faults.dead++;
      this.#deadUntil = Date.now() + DEAD_MS;
    }
    if (dice < 0.04 || isDead) this.#breakOff();
    else {
      const isDelayed = dice < 0.06;
      if (isDelayed) this.faults.delayed++;
      if (isDelayed) await pause(DELAY_MS);
      done();
    }
  }

  #refusal(): Error {
    this.faults.refused++;
    return Object.assign(new Error('4.3.2 try again later'), { responseCode: 451 });
  }

  #breakOff(): void {
    for (const socket of this.#sockets) socket.destroy();
  }
}
