import type { Details, Language, Wording } from '../../../../shared/wording.ts';
import { inEveryLanguage, say } from '../../../../shared/wording.ts';
import { quoted } from '../../../../shared/fields.ts';
import type { QuoteFacts, QuoteStep } from './quote-plan.ts';

const counts = {
  'create-list': {
    en: '{count} {count|list|lists} made',
    de: '{count} {count|Liste|Listen} angelegt',
    no: '{count} {count|liste|lister} opprettet',
  },
  'create-task': {
    en: '{count} {count|task|tasks} made',
    de: '{count} {count|Aufgabe|Aufgaben} angelegt',
    no: '{count} {count|oppgave|oppgaver} opprettet',
  },
  'link-task': {
    en: '{count} {count|task was|tasks were} there already',
    de: '{count} {count|Aufgabe war|Aufgaben waren} schon da',
    no: '{count} {count|oppgave|oppgaver} fantes allerede',
  },
} as const satisfies Record<string, Wording>;

const withoutType = {
  en: ' Made with awork’s own type of work, as awork has none called {names}.',
  de: ' Mit der Tätigkeit angelegt, die awork selbst wählt, da es dort keine namens {names} gibt.',
  no: ' Opprettet med arbeidstypen som awork velger selv, siden awork ikke har noen som heter {names}.',
} as const;

/** What was done, in every language. */
export function saidOf(
  steps: readonly QuoteStep[],
  { project, typesOfWork }: Pick<QuoteFacts, 'project' | 'typesOfWork'>,
): Details {
  const made = (language: Language) =>
    (['create-list', 'create-task', 'link-task'] as const)
      .map((kind) => ({ kind, count: steps.filter((step) => step.do === kind).length }))
      .filter(({ count }) => count > 0)
      .map(({ kind, count }) => say(counts[kind], { count }, language))
      .join(', ');
  const missing = [...typesOfWork.values()].filter(({ id }) => id === undefined).map(({ name }) => name);
  const remark = (language: Language) => {
    const names = missing.map((name) => quoted(name, language)).join(', ');
    return names === '' ? '' : say(withoutType, { names }, language);
  };
  return {
    project: typeof project === 'object' ? project.name : '',
    ...inEveryLanguage('made', made),
    ...inEveryLanguage('remark', remark),
  };
}
