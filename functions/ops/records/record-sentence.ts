import { commonReasons } from '../../../shared/common-reasons.ts';
import type { Reason } from '../../../shared/reason.ts';
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

/** The same behind its name, where the sentence does not have it. */
export function namedSentence(
  record: Parameters<typeof recordSentence>[0] & Pick<OpenRecord, 'name'>,
  operator: Parameters<typeof recordSentence>[1],
): string {
  const said = recordSentence(record, operator);
  const { name, details } = record;
  return name === null || 'project' in details ? said : `${name}: ${said}`;
}

/** As people call it: `time entry 17`. */
export function recordWords(
  { direction, entity, id }: Pick<OpenRecord, 'direction' | 'entity' | 'id'>,
  { connectors, language }: Pick<Operator, 'connectors' | 'language'>,
): string {
  const definition = findDefinition(direction, { connectors });
  if (isComparison({ entity })) return say(comparison, {}, language);
  const words = definition?.entityWords?.[entity];
  return `${words ? say(words, {}, language) : entity} ${id}`;
}

/** Which record and why, in one sentence; what to do about it is said elsewhere. */
export function causeText(
  record: Pick<OpenRecord, 'direction' | 'entity' | 'id' | 'code' | 'details'>,
  { connectors, language }: Pick<Operator, 'connectors' | 'language'>,
): string {
  const { direction, code, details } = record;
  const own = findDefinition(direction, { connectors })?.reasons[code];
  if (own) return say(own.text, details, language);
  const shared = new Map<string, Reason>(Object.entries(commonReasons)).get(code);
  return `${recordWords(record, { connectors, language })}: ${shared ? say(shared.text, details, language) : code}`;
}
