import { randomBytes } from 'node:crypto';
import type { ConsoleKey } from './console-keys.ts';

/** As long as the hash of HS256 (RFC 7518, 3.2). */
const KEY_BYTES = 32;
const ID_BYTES = 6;

export function newKey(): ConsoleKey {
  return {
    id: randomBytes(ID_BYTES).toString('base64url'),
    secret: randomBytes(KEY_BYTES).toString('base64url'),
  };
}
