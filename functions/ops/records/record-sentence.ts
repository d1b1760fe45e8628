import { commonReasons } from '../../../shared/common-reasons.ts';
import { say } from '../../../shared/wording.ts';
import { findDefinition } from '../access/find-definition.ts';
import type { Operator } from '../operator.ts';
import type { OpenRecord } from './open-records.ts';
import { isComparison } from './open-records.ts';

const comparison = { en: 'comparison', de: 'Abgleich', no: 'sammenligning' };
/** What may befall any record does not say which it is. */
const common = new Set<string>(Object.keys(commonReasons));

/** Which record, why, and what to do. */
export function recordSentence(
  record: Pick<OpenRecord, 'direction' | 'entity' | 'id' | 'code' | 'details'>,
  operator: Pick<Operator, 'connectors' | 'language' | 'say'>,
): string {
  const said = operator.say(record.code, record.details);
  return common.has(record.code) ? `${recordWords(record, operator)}: ${said}` : said;
}

/** As people call it: `time entry 17`. */
export function recordWords(
  { direction, entity, id }: Pick<OpenRecord, 'direction' | 'entity' | 'id'>,
  { connectors, language }: Pick<Operator, 'connectors' | 'language'>,
): string {
  const definition = findDefinition(direction, { connectors });
  const words = isComparison({ entity }) ? comparison : definition?.entityWords?.[entity];
  return `${words ? say(words, {}, language) : entity} ${id}`;
}
