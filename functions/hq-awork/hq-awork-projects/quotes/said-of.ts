import type { Details, Language } from '../../../../shared/wording.ts';
import { inEveryLanguage, say } from '../../../../shared/wording.ts';
import { quoted } from '../../../../shared/fields.ts';
import type { QuoteFacts, QuoteStep } from './quote-plan.ts';

const counts = {
  'create-list': [
    { en: '{count} list made', de: '{count} Liste angelegt', no: '{count} liste opprettet' },
    { en: '{count} lists made', de: '{count} Listen angelegt', no: '{count} lister opprettet' },
  ],
  'create-task': [
    { en: '{count} task made', de: '{count} Aufgabe angelegt', no: '{count} oppgave opprettet' },
    { en: '{count} tasks made', de: '{count} Aufgaben angelegt', no: '{count} oppgaver opprettet' },
  ],
  'link-task': [
    {
      en: '{count} task was there already',
      de: '{count} Aufgabe war schon da',
      no: '{count} oppgave fantes allerede',
    },
    {
      en: '{count} tasks were there already',
      de: '{count} Aufgaben waren schon da',
      no: '{count} oppgaver fantes allerede',
    },
  ],
} as const;

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
      .map(({ kind, count }) => say(counts[kind][count === 1 ? 0 : 1], { count }, language))
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
