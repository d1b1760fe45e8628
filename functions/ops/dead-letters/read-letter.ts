import * as z from 'zod';
import { commonReasons } from '../../../shared/common-reasons.ts';
import type { Pointer } from '../../../shared/pointer.ts';
import { pointerSchema } from '../../../shared/pointer.ts';
import type { Details } from '../../../shared/reason.ts';
import type { RawLetter } from '../access/queue-desk.ts';

interface LetterFacts {
  messageId: string;
  /** The direction in whose dead-letter queue it lies. */
  direction: string;
  code: string;
  details: Details;
  /** ISO instant at which it was parked. */
  at: string;
}

export interface RecordLetter extends LetterFacts {
  kind: 'record';
  pointer: Pointer;
}

export interface UnreadableLetter extends LetterFacts {
  kind: 'unreadable';
  text: string;
}

export type Letter = RecordLetter | UnreadableLetter;

const parkedLetter = z.object({
  pointer: z.union([pointerSchema, z.string()]),
  note: z.object({
    code: z.string(),
    details: z.record(z.string(), z.union([z.string(), z.number()])),
    at: z.iso.datetime(),
  }),
});

/** Reads a dead letter: one of ours, a pointer that SQS moved after crashes, or something nobody can read. */
export function readLetter(direction: string, { messageId, body, sentAt }: RawLetter): Letter {
  const content = parseJson(body);
  const parked = parkedLetter.safeParse(content);
  if (parked.success) {
    const { pointer, note } = parked.data;
    const facts = { messageId, direction, ...note };
    return typeof pointer === 'string'
      ? { kind: 'unreadable', ...facts, text: pointer }
      : { kind: 'record', ...facts, pointer };
  }
  const moved = pointerSchema.safeParse(content);
  const facts = { messageId, direction, details: {}, at: sentAt };
  if (moved.success)
    return { kind: 'record', ...facts, code: commonReasons.crashed.code, pointer: moved.data };
  const details = { problem: 'no pointer' };
  return {
    kind: 'unreadable',
    ...facts,
    code: commonReasons['pointer-unreadable'].code,
    details,
    text: body,
  };
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
