import { connect, type Socket } from 'node:net';

/**
 * A keep-alive connection with one request at a time. It parses only status and length, to be far
 * cheaper than any server that it measures.
 */
export class Client {
  errors = 0;
  private socket: Socket | null = null;
  /** An incomplete response head. */
  private head: Buffer | null = null;
  private tail = '';
  /** Missing bytes of the body; null while the head is read, Infinity for chunks. */
  private left: number | null = null;
  private status = 0;
  private done: ((status: number) => void) | null = null;

  constructor(private readonly port: number) {}

  /** Sends a complete request. Resolves to the status; 0 when the connection failed. */
  ask(request: string): Promise<number> {
    return new Promise((resolve) => {
      this.done = resolve;
      this.connected().write(request, 'latin1');
    });
  }

  close(): void {
    this.socket?.removeAllListeners('close').destroy();
  }

  private connected(): Socket {
    if (this.socket) return this.socket;
    const socket = connect(this.port, '127.0.0.1').setNoDelay(true);
    socket.on('data', (chunk) => this.read(chunk));
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      this.socket = null;
      this.errors += 1;
      this.finish(0);
    });
    this.socket = socket;
    return socket;
  }

  private read(chunk: Buffer): void {
    const begun = this.left === null ? this.readHead(chunk) : chunk;
    if (!begun || this.left === null) return;
    this.left -= begun.length;
    this.tail = (this.tail + begun.toString('latin1', Math.max(0, begun.length - 5))).slice(-5);
    // No pipelining: the terminating chunk is at the end of the received data.
    const isEnded = this.left === 0 || (this.left === Infinity && this.tail === '0\r\n\r\n');
    if (isEnded) this.finish(this.status);
  }

  /** Returns the received part of the body, or null while the head is incomplete. */
  private readHead(chunk: Buffer): Buffer | null {
    const come = this.head ? Buffer.concat([this.head, chunk]) : chunk;
    const end = come.indexOf('\r\n\r\n');
    this.head = end < 0 ? come : null;
    if (end < 0) return null;
    const head = come.toString('latin1', 0, end + 2);
    const length = /\r\ncontent-length: *(\d+)/i.exec(head);
    this.status = Number(head.slice(9, 12));
    this.left = length ? Number(length[1]) : Infinity;
    return come.subarray(end + 4);
  }

  private finish(status: number): void {
    this.head = null;
    this.tail = '';
    this.left = null;
    const { done } = this;
    this.done = null;
    done?.(status);
  }
}
