import { Refused } from '@/domain/forms/form';

/**
 * The JSON body of a request.
 * @param most bytes
 * @throws Refused 413 when it is longer, 422 when it is invalid
 */
export async function jsonBody(request: Request, most: number): Promise<unknown> {
  const bytes = await bodyBytes(request, most);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Refused('frame.malformed', null, 422);
  }
}

/**
 * The form in the body of a request.
 * @param most bytes
 * @throws Refused 413 when it is longer, 422 when it is none
 */
export async function formBody(request: Request, most: number): Promise<FormData> {
  const bytes = await bodyBytes(request, most);
  const headers = { 'content-type': request.headers.get('content-type') ?? '' };
  try {
    return await new Response(Buffer.from(bytes), { headers }).formData();
  } catch {
    throw new Refused('frame.malformed', null, 422);
  }
}

/**
 * The body of a request; stops reading at the limit.
 * @throws Refused 413 when it has more than `most` bytes
 */
export async function bodyBytes(request: Request, most: number): Promise<Uint8Array> {
  const tooLong = new Refused('frame.tooMuch', null, 413);
  if (Number(request.headers.get('content-length') ?? 0) > most) throw tooLong;
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    length += part.value.byteLength;
    if (length > most) throw tooLong;
    chunks.push(part.value);
  }
  return Buffer.concat(chunks, length);
}
