import * as z from 'zod';
import type { ChosenTypes } from '../../../../shared/operations/type-choices.ts';
import type { ConsoleContext } from '../../context.ts';

/** What the form brings: `type-N` names a type, `becomes-N` holds its choice. */
export interface SentChoices {
  chosen: ChosenTypes;
  /** Of the choices that the page showed. */
  version: string;
}

const fields = z.record(z.string(), z.unknown());
const text = z.string().max(2000);

export async function readChoices({ req }: ConsoleContext): Promise<SentChoices> {
  const sent = fields.parse(await req.parseBody());
  const chosen = Object.entries(sent).flatMap(([field, name]): [string, string][] => {
    const [, index] = /^type-(\d+)$/.exec(field) ?? [];
    const pair = z.tuple([text, text]).safeParse([name, sent[`becomes-${index}`]]);
    return index !== undefined && pair.success ? [pair.data] : [];
  });
  return { chosen: new Map(chosen), version: text.catch('').parse(sent['version']) };
}
