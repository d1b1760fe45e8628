import { expect, test } from '@jest/globals';
import { saidSteps } from '../../../shared/worker/said-steps.ts';

const words = {
  'create-task': { en: 'task created', de: 'Aufgabe angelegt', no: 'oppgave opprettet' },
  'close-task': { en: 'task closed', de: 'Aufgabe geschlossen', no: 'oppgave lukket' },
};
const step = (name: string) => ({ do: name, what: '' });

test('steps are said as what happened, in every language, the same kind once with its number', () => {
  const steps = [step('create-task'), step('close-task'), step('create-task')];
  expect(saidSteps(steps, words)).toEqual({
    steps_en: 'task created (2), task closed',
    steps_de: 'Aufgabe angelegt (2), Aufgabe geschlossen',
    steps_no: 'oppgave opprettet (2), oppgave lukket',
  });
});
