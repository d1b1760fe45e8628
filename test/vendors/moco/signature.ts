import { createHmac } from 'node:crypto';

/** Documented: over the raw body, with the hexadecimal key taken as text. */
export function signatureOf(signatureKey: string, body: string): string {
  return createHmac('sha256', signatureKey).update(body).digest('hex');
}
