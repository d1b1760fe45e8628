import type { Wording } from '../../../shared/wording.ts';

/** What each step of a plan comes to. */
export const timeStepWords = {
  'find-reporting': {
    en: 'time found that an earlier attempt made in HQ',
    de: 'Zeit gefunden, die ein früherer Versuch in HQ angelegt hat',
    no: 'timer funnet som et tidligere forsøk registrerte i HQ',
  },
  'create-reporting': { en: 'time entered in HQ', de: 'Zeit in HQ angelegt', no: 'timer registrert i HQ' },
  'ensure-task': {
    en: 'task in HQ for these times, made where there is none yet',
    de: 'Aufgabe in HQ für diese Zeiten, neu angelegt, wo es noch keine gibt',
    no: 'oppgave i HQ for disse timene, opprettes der det ikke finnes noen ennå',
  },
  'adopt-reporting': { en: 'time in HQ taken over', de: 'Zeit in HQ übernommen', no: 'timer i HQ overtatt' },
  'update-reporting': { en: 'time in HQ changed', de: 'Zeit in HQ geändert', no: 'timer i HQ endret' },
  'delete-reporting': { en: 'time deleted in HQ', de: 'Zeit in HQ gelöscht', no: 'timer slettet i HQ' },
  'set-task-type': {
    en: 'task type set in HQ',
    de: 'Aufgabentyp in HQ gesetzt',
    no: 'oppgavetype satt i HQ',
  },
  'update-phase': { en: 'phase in HQ changed', de: 'Phase in HQ geändert', no: 'fase i HQ endret' },
} as const satisfies Record<string, Wording>;
