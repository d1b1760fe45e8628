import type { HistoryEntry } from '../../../shared/history/history.ts';
import { actText } from '../../../shared/history/acts.ts';
import { nameOf } from '../history/list-history.ts';
import type { Operator } from '../operator.ts';
import type { ExplainedRecord } from './explanation.ts';

/** Something that was done about a record. */
export interface RecordAct {
  at: string;
  who: string;
  sentence: string;
}

const TANDEM = 'Tandem';

/** What Tandem did about a record, and what people asked for, newest first. */
export function actsOnRecord(
  record: Pick<ExplainedRecord, 'direction' | 'entity' | 'id' | 'link'>,
  entries: readonly HistoryEntry[],
  { language }: Pick<Operator, 'language'>,
): RecordAct[] {
  const outcomes = record.link?.outcomes ?? [];
  const own = outcomes.map(({ at, sentence }) => ({ at, who: TANDEM, sentence }));
  const asked = entries
    .filter((entry) => isAbout(record, entry))
    .map(({ at, who, act, details }) => ({
      at,
      who: nameOf(who),
      sentence: actText(act, details, language),
    }));
  // Of one instant, what was asked for came before what came of it.
  return [...own, ...asked].toSorted((one, other) => other.at.localeCompare(one.at));
}

/** Asked for by name, or for the reason for which it was undone then. */
function isAbout(
  { direction, entity, id, link }: Parameters<typeof actsOnRecord>[0],
  { at, act, details }: HistoryEntry,
): boolean {
  if (details['direction'] !== direction) return false;
  if (act === 'looked-at-one' || act === 'brought-back')
    return details['entity'] === entity && details['id'] === id;
  const before = link?.outcomes.find((outcome) => outcome.at < at);
  return act === 'looked-again' && before?.code === details['reason'];
}
