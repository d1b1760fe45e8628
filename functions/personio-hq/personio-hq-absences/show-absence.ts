import type { SourceRecord } from '../../../shared/direction.ts';
import type { PersonioHqRun } from '../run.ts';
import { absenceType } from '../run.ts';
import { sourceTimes } from './absence-texts.ts';
import { fieldWords, sourceWords } from './field-words.ts';
import { personName } from './named-verdict.ts';

/** The absence as Personio has it. */
export async function showAbsence(id: string, run: PersonioHqRun): Promise<SourceRecord | undefined> {
  const source = await run.personio.absence(id);
  if (!source) return undefined;
  const type = await absenceType(source.typeId, run);
  const person = await personName({ source, held: undefined }, run);
  return {
    fields: [
      { field: fieldWords.userId.en, value: person ?? null },
      { field: fieldWords.type.en, value: type?.name ?? null },
      { field: sourceWords.period.en, value: sourceTimes(source, 'en') },
    ],
  };
}
