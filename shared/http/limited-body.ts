/** Far more than any page of any list, and a tenth of what a worker has. */
export const MAX_ANSWER_BYTES = 32 * 1024 * 1024;

export class AnswerTooLarge extends Error {
  override readonly name = 'AnswerTooLarge';
}

/** The whole body. Throws `AnswerTooLarge`, and reads no further, as soon as it is more than `maxBytes`. */
export async function limitedBody(
  { body }: Pick<Response, 'body'>,
  maxBytes = MAX_ANSWER_BYTES,
): Promise<Uint8Array> {
  const stream: AsyncIterable<Uint8Array> | Uint8Array[] = body ?? [];
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  // Leaving the loop early cancels the stream, and with it the connection.
  for await (const chunk of stream) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw new AnswerTooLarge(`more than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
