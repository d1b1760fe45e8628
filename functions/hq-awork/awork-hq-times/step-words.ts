import type { Wording } from '../../../shared/wording.ts';

/** What each step of a plan comes to. */
export const timeStepWords = {
  'find-reporting': {
    en: 'time found that an earlier attempt made in HQ',
    de: 'Zeit gefunden, die ein früherer Versuch in HQ angelegt hat',
  },
  'create-reporting': { en: 'time entered in HQ', de: 'Zeit in HQ angelegt' },
  'ensure-task': {
    en: 'task in HQ for these times, made where there is none yet',
    de: 'Aufgabe in HQ für diese Zeiten, neu angelegt, wo es noch keine gibt',
  },
  'adopt-reporting': { en: 'time in HQ taken over', de: 'Zeit in HQ übernommen' },
  'update-reporting': { en: 'time in HQ changed', de: 'Zeit in HQ geändert' },
  'delete-reporting': { en: 'time deleted in HQ', de: 'Zeit in HQ gelöscht' },
  'set-task-type': { en: 'task type set in HQ', de: 'Aufgabentyp in HQ gesetzt' },
  'update-phase': { en: 'phase in HQ changed', de: 'Phase in HQ geändert' },
} as const satisfies Record<string, Wording>;
