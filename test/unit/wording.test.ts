import { expect, test } from '@jest/globals';
import { commonReasons } from '../../shared/common-reasons.ts';
import { sentence } from '../../shared/reason.ts';
import { inEveryLanguage, say } from '../../shared/wording.ts';

const greeting = { en: 'Hello {name}', de: 'Hallo {name}' };

test('a detail that is missing shows, and one that looks like a placeholder is not filled again', () => {
  expect(say(greeting, {}, 'en')).toBe('Hello ?');
  expect(say({ en: '{a} {b}', de: '' }, { a: '{b}', b: 1 }, 'en')).toBe('{b} 1');
});

test('a detail that ends in a full stop ends the sentence with one, and an ellipsis stays', () => {
  const wording = { en: 'It said: {text}. Wait...', de: '' };
  expect(say(wording, { text: 'No.' }, 'en')).toBe('It said: No. Wait...');
});

test('where there is no Norwegian, English stands in and says so', () => {
  expect(say(greeting, { name: 'Kari' }, 'no')).toBe('Hello Kari [ikke oversatt til norsk]');
});

test('a vendor is called by its name, and whoever is to be told is support unless somebody is named', () => {
  const wording = { en: '{vendor}: tell {contact}', de: '' };
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
