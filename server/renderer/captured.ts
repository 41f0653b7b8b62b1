import type { ServerResponse } from 'node:http';

/** Next's answer, held back so that it can be completed before it is sent. */
export interface Captured {
  status: number;
  headers: Record<string, number | string | string[] | undefined>;
  body: Buffer;
}

/**
 * Lets `answer` write to a response without sending anything.
 * @param response the real response, unchanged afterwards
 * @returns all that was written, once the response was ended
 */
export function capture(
  response: ServerResponse,
  answer: (response: ServerResponse) => Promise<void>,
): Promise<Captured> {
  const { write, end, writeHead, flushHeaders } = response;
  const chunks: Buffer[] = [];
  const restore = () => Object.assign(response, { write, end, writeHead, flushHeaders });
  return new Promise((resolve, reject) => {
    const keep = (chunk: unknown) => {
      if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
      else if (typeof chunk === 'string') chunks.push(Buffer.from(chunk));
    };
    const captured = {
      flushHeaders: () => undefined,
      writeHead: (status: number, ...rest: unknown[]) => {
        response.statusCode = status;
        const headers = rest.find((each) => typeof each === 'object' && each !== null);
        for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
        return response;
      },
      write: (chunk: unknown, ...rest: unknown[]) => {
        keep(chunk);
        callBack(rest);
        return true;
      },
      end: (...parts: unknown[]) => {
        if (typeof parts[0] !== 'function') keep(parts[0]);
        const headers = response.getHeaders();
        const status = response.statusCode;
        restore();
        for (const name of response.getHeaderNames()) response.removeHeader(name);
        response.statusCode = 200;
        callBack(parts);
        resolve({ status, headers: { ...headers }, body: Buffer.concat(chunks) });
        return response;
      },
    };
    Object.assign(response, captured);
    answer(response).catch((error: unknown) => {
      restore();
      reject(error);
    });
  });
}

function callBack(parts: readonly unknown[]): void {
  const last = parts.at(-1);
  if (typeof last === 'function') process.nextTick(() => last());
}
