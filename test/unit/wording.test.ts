import { expect, test } from '@jest/globals';
import { createSay } from '../../functions/ops/output/sentences.ts';
import { commonReasons } from '../../shared/common-reasons.ts';
import { sentence } from '../../shared/reason.ts';
import type { Wording } from '../../shared/wording.ts';
import { inEveryLanguage, say } from '../../shared/wording.ts';

const greeting = { en: 'Hello {name}', de: 'Hallo {name}', no: 'Hei {name}' };

test('a detail that is missing shows, and one that looks like a placeholder is not filled again', () => {
  expect(say(greeting, {}, 'en')).toBe('Hello ?');
  expect(say({ en: '{a} {b}', de: '', no: '' }, { a: '{b}', b: 1 }, 'en')).toBe('{b} 1');
});

test('a detail that ends in a full stop ends the sentence with one, and an ellipsis stays', () => {
  const wording = { en: 'It said: {text}. Wait...', de: '', no: '' };
  expect(say(wording, { text: 'No.' }, 'en')).toBe('It said: No. Wait...');
});

test('a detail that was kept before it was said in Norwegian is said in English', () => {
  const wording = { en: '{fields_en}', de: '{fields_de}', no: 'Endret: {fields_no}.' };
  expect(say(wording, { fields_en: 'name', fields_de: 'Name' }, 'no')).toBe('Endret: name.');
});

test('a vendor is called by its name, and whoever is to be told is support unless somebody is named', () => {
  const wording = { en: '{vendor}: tell {contact}', de: '', no: '' };
  expect(say(wording, { vendor: 'poweroffice' }, 'en')).toBe('PowerOffice Go: tell the support of Tandem');
  expect(say(wording, { vendor: 'moco', contact: 'Jana' }, 'en')).toBe('MOCO: tell Jana');
});

test('a detail given in every language is said in the reader’s, and one of earlier versions as it was', () => {
  const reason = commonReasons['brought-in-line'];
  const details = inEveryLanguage(
    'steps',
    (language) => ({ en: 'made', de: 'angelegt', no: 'laget' })[language],
  );
  expect(sentence(reason, details, 'de')).toBe('Erledigt: angelegt.');
  expect(sentence(reason, { steps: 'create-project' }, 'de')).toBe('Erledigt: create-project.');
});

test('a reason says what is and then what to do', () => {
  expect(sentence(commonReasons['claim-held'], {}, 'de')).toBe(
    'Der Datensatz wird gerade bearbeitet. Sie müssen nichts tun.',
  );
});

test('O9: one is said as one, and any other number as many, in every language', () => {
  const { text } = commonReasons['differences-seen'];
  const period = { from: '1.', to: '2.' };
  expect(say(text, { ...period, count: 1 }, 'de')).toBe(
    '1 Datensatz weicht vom 1. bis 2. ab. Er wird noch einmal verglichen, da er noch unterwegs sein kann.',
  );
  expect(say(text, { ...period, count: 0 }, 'en')).toContain('0 records differ');
  expect(say(text, { ...period, count: 2 }, 'no')).toContain('2 poster avviker');
});

test('O9: a detail that is given in every language fills the sentence of each', () => {
  const wording = { en: 'lacks {rights}', de: 'ohne {rights}', no: 'mangler {rights}' };
  const details = inEveryLanguage('rights', (language) => `rights in ${language}`);
  expect(say(wording, details, 'no')).toBe('mangler rights in no');
});

test('O9: who can have a record looked at again reads so, and whom to tell only who cannot', () => {
  const details = { vendor: 'moco' };
  const here = 'lassen Sie es dann erneut prüfen';
  expect(createSay([], 'de')('record-missing', details)).toContain(here);
  const onPage = createSay([], 'de', { isCustomer: true, hasPages: true });
  expect(onPage('record-missing', details)).toContain(here);
  expect(onPage('record-missing', details)).not.toContain('Bescheid');
  const inMail = createSay([], 'de', { isCustomer: true, hasPages: false });
  expect(inMail('record-missing', details)).toContain(
    'geben Sie dann dem Support von Tandem Bescheid; es wird erneut gesendet',
  );
});

test('O9: who is the support is not told to tell the support, and customers are', () => {
  const told = createSay([], 'de')('base-url-refused', { url: 'x', domain: 'y' });
  expect(told).toContain('Der Support sind Sie');
  const asked = { isCustomer: true, hasPages: true };
  const customer = createSay([], 'de', asked)('base-url-refused', { url: 'x', domain: 'y' });
  expect(customer).toContain('Support von Tandem');
  expect(customer).not.toContain('Der Support sind Sie');
});

test('O9: customers read no words of interfaces, which operators do', () => {
  const details = { vendor: 'moco', problem: 'Unauthorized', call: 'GET /users' };
  const customer = createSay([], 'de', { isCustomer: true, hasPages: false })('credentials-refused', details);
  expect(customer).not.toMatch(/Unauthorized|GET|nicht mehr/);
  expect(createSay([], 'de')('credentials-refused', details)).toContain(
    '(call: GET /users; problem: Unauthorized)',
  );
});

test('a day is said as people of a language write it, and in English as it is kept', () => {
  const moved: Wording = { en: 'moved to {date}', de: 'verschoben auf {date}', no: 'flyttet til {date}' };
  const details = { date: '2026-11-28' };
  expect(say(moved, details, 'de')).toBe('verschoben auf 28.11.2026');
  expect(say(moved, details, 'no')).toBe('flyttet til 28.11.2026');
  expect(say(moved, details, 'en')).toBe('moved to 2026-11-28');
  expect(say(moved, { date: '2026-11-28/1' }, 'de')).toBe('verschoben auf 2026-11-28/1');
});
