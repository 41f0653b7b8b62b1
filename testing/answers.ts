import { once } from 'node:events';
import type { ClientRequest, IncomingHttpHeaders, IncomingMessage } from 'node:http';

/** The answer to a request once its headers are there. */
export async function begun(asked: ClientRequest): Promise<IncomingMessage> {
  const [incoming] = await once(asked, 'response');
  return incoming;
}

/** The whole answer to a request. Rejects when it breaks off. */
export async function answerOf(
  asked: ClientRequest,
): Promise<{ status: number; headers: IncomingHttpHeaders; text: string }> {
  const incoming = await begun(asked);
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const { statusCode: status = 0, headers } = incoming;
  return { status, headers, text: Buffer.concat(chunks).toString() };
}
