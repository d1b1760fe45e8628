import * as z from 'zod';
import { parseJson } from '../../../shared/parse-json.ts';
import type { Place } from '../access/own-cookie.ts';
import { ownCookie } from '../access/own-cookie.ts';
import type { ConsoleContext } from '../context.ts';

const NAME = 'tandem-asked';
/** What has not ended by then is told by the page itself. */
const KEEP_SECONDS = 900;

const record = z.object({ direction: z.string(), entity: z.string(), id: z.string() });
const cause = z.object({ direction: z.string(), reason: z.string() });
const sweep = z.object({ direction: z.string(), scope: z.string() });

const act = z.union([
  z.object({ act: z.literal('look'), which: z.union([record, cause]), count: z.int().min(0) }),
  z.object({ act: z.literal('compare'), sweeps: z.array(sweep) }),
  z.object({ act: z.literal('pause'), changed: z.boolean() }),
  z.object({ act: z.literal('resume'), sent: z.int().min(0) }),
]);
export type AskedAct = z.infer<typeof act>;

const asked = z.intersection(z.object({ connection: z.string(), at: z.iso.datetime() }), act);
export type Asked = z.infer<typeof asked>;

/** What somebody asked for last in this browser, until they have been told what came of it. */
export function askedOf(context: ConsoleContext, place: Place): Asked | undefined {
  const text = ownCookie(NAME, place).read(context);
  if (text === undefined) return undefined;
  return asked.safeParse(parseJson(Buffer.from(text, 'base64url').toString())).data;
}

export function keepAsked(context: ConsoleContext, given: AskedAct, place: Place): void {
  const { connection, operator } = context.var;
  const kept = { connection: connection.id, at: operator.now().toISOString(), ...given };
  ownCookie(NAME, place).keep(context, Buffer.from(JSON.stringify(kept)).toString('base64url'), KEEP_SECONDS);
}

export function forgetAsked(context: ConsoleContext, place: Place): void {
  ownCookie(NAME, place).drop(context);
}
