interface AnsweredFile {
  /** Media type. */
  type: string;
  name: string;
}

/** Answers with a file that is made while it is sent; a cancelled download ends the making. */
export function fileAnswer(parts: AsyncGenerator<string>, { type, name }: AnsweredFile): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await parts.next();
      if (done) return controller.close();
      controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await parts.return(undefined);
    },
  });
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  });
}
