import type { JWTHeaderParameters } from 'jose';
import { errors, jwtVerify, SignJWT } from 'jose';
import * as z from 'zod';
import { languages } from '../wording.ts';
import type { AccessBook } from './access-book.ts';
import type { ConsoleKey, ConsoleKeys } from './console-keys.ts';
import { holder } from './holder.ts';

/** A link signs in once; a session is what it becomes. */
export type PassUse = 'link' | 'session';

const claims = z.object({
  jti: z.string().min(1),
  /** Seconds since 1970. */
  exp: z.number(),
  holder,
  generation: z.int(),
  /** Of the pages, where the one who signs in does not choose. */
  language: z.enum(languages).optional(),
  /** Of a link: how long its session lasts. */
  sessionSeconds: z.int().positive().optional(),
  /** Of a session: what every form must bring along. */
  csrf: z.string().optional(),
});

export interface Pass extends Omit<z.infer<typeof claims>, 'jti' | 'exp'> {
  id: string;
  until: Date;
}

const ISSUER = 'tandem';
const ALGORITHM = 'HS256';
/** A key that is not known yet may have been made just now; asked for no more often than this, whatever comes. */
const NEWEST_SECONDS = 1;

export async function signPass(
  use: PassUse,
  { id, until, ...rest }: Pass,
  { current }: { current: ConsoleKey },
): Promise<string> {
  return new SignJWT({ ...rest })
    .setProtectedHeader({ alg: ALGORITHM, kid: current.id })
    .setIssuer(ISSUER)
    .setAudience(use)
    .setExpirationTime(until)
    .setJti(id)
    .sign(bytesOf(current));
}

export interface PassReaderDeps {
  consoleKeys: Pick<ConsoleKeys, 'read'>;
  accessBook: Pick<AccessBook, 'generation'>;
  now(): Date;
}

/** What a signed text allows, or undefined where it allows nothing: forged, expired, taken back, or meant for another use. */
export async function readPass(
  use: PassUse,
  text: string,
  { consoleKeys, accessBook, now }: PassReaderDeps,
): Promise<Pass | undefined> {
  const payload = await verify(use, text, { consoleKeys, now });
  const parsed = claims.safeParse(payload);
  if (!parsed.success) return undefined;
  const { jti, exp, ...rest } = parsed.data;
  const isCurrent = rest.generation === (await accessBook.generation(rest.holder));
  return isCurrent ? { id: jti, until: new Date(exp * 1000), ...rest } : undefined;
}

async function verify(
  use: PassUse,
  text: string,
  { consoleKeys, now }: Pick<PassReaderDeps, 'consoleKeys' | 'now'>,
): Promise<unknown> {
  const keyOf = async ({ kid }: Partial<JWTHeaderParameters>) => {
    const key = (await findKey(consoleKeys, kid)) ?? (await findKey(consoleKeys, kid, NEWEST_SECONDS));
    if (!key) throw new errors.JWKSNoMatchingKey();
    return bytesOf(key);
  };
  const expected = { algorithms: [ALGORITHM], issuer: ISSUER, audience: use, currentDate: now() };
  try {
    const { payload } = await jwtVerify(text, keyOf, expected);
    return payload;
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined;
    throw error;
  }
}

async function findKey(keys: Pick<ConsoleKeys, 'read'>, id: string | undefined, maxAgeSeconds?: number) {
  const ring = await keys.read(maxAgeSeconds);
  return [ring?.current, ring?.previous].find((key) => key !== undefined && key.id === id);
}

function bytesOf({ secret }: ConsoleKey): Uint8Array {
  return Buffer.from(secret, 'base64url');
}
