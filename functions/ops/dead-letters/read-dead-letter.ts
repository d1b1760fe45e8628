import * as z from 'zod';
import { commonReasons } from '../../../shared/common-reasons.ts';
import type { Pointer } from '../../../shared/pointer.ts';
import { pointerSchema } from '../../../shared/pointer.ts';
import type { Details } from '../../../shared/wording.ts';
import type { RawDeadLetter } from '../access/operator-queues.ts';
import { parseJson } from '../../../shared/parse-json.ts';

interface DeadLetterFacts {
  messageId: string;
  /** The direction in whose dead-letter queue it lies. */
  direction: string;
  code: string;
  details: Details;
  /** ISO instant at which it was parked. */
  at: string;
}

export interface RecordDeadLetter extends DeadLetterFacts {
  kind: 'record';
  pointer: Pointer;
}

export interface UnreadableDeadLetter extends DeadLetterFacts {
  kind: 'unreadable';
  text: string;
}

export type DeadLetter = RecordDeadLetter | UnreadableDeadLetter;

const parkedLetter = z.object({
  pointer: z.union([pointerSchema, z.string()]),
  note: z.object({
    code: z.string(),
    details: z.record(z.string(), z.union([z.string(), z.number()])),
    at: z.iso.datetime(),
  }),
});

/** Reads a dead letter: one of ours, a pointer that SQS moved after crashes, or something nobody can read. */
export function readDeadLetter(direction: string, { messageId, body, sentAt }: RawDeadLetter): DeadLetter {
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
