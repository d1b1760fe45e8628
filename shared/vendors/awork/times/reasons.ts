import { defineReasons, nothing } from '../../../reason.ts';

/** Of an entry as it is in awork, wherever its time goes. */
export const entryReasons = defineReasons({
  'no-project': {
    kind: 'skip',
    staysDifferent: true,
    en: 'The time entry of {person} of {date} belongs to no project.',
    de: 'Der Zeiteintrag von {person} vom {date} gehört zu keinem Projekt.',
    no: 'Timeføringen til {person} fra {date} hører ikke til noe prosjekt.',
    todo: {
      en: 'If it is to be transferred, please choose its project in awork; it then follows by itself.',
      de: 'Soll er übertragen werden, wählen Sie bitte in awork sein Projekt; er folgt dann von selbst.',
      no: 'Skal den overføres, velg prosjektet i awork; den følger da av seg selv.',
    },
  },
  'external-entry': {
    kind: 'skip',
    en: 'The entry belongs to another, connected workspace.',
    de: 'Der Eintrag gehört zu einem anderen, verbundenen Workspace.',
    no: 'Timeføringen hører til et annet, tilkoblet arbeidsområde.',
  },
  'empty-entry': {
    kind: 'skip',
    en: 'The entry has no duration.',
    de: 'Der Eintrag hat keine Dauer.',
    no: 'Timeføringen har ingen varighet.',
  },
  'before-start-date': {
    kind: 'skip',
    en: 'The entry of {date} lies before the start date {start} of the transfer.',
    de: 'Der Eintrag vom {date} liegt vor dem Startdatum {start} der Übertragung.',
    no: 'Timeføringen fra {date} ligger før overføringens startdato {start}.',
  },
  'timer-running': {
    kind: 'wait',
    en: 'The timer of {person} is still running. The entry follows when it is stopped.',
    de: 'Der Timer von {person} läuft noch. Der Eintrag folgt, sobald er gestoppt ist.',
    no: 'Tidtakeren til {person} går fortsatt. Timeføringen følger når den stoppes.',
    todo: nothing,
  },
  'person-deleted': {
    kind: 'wait',
    en: 'The person of the entry of {date} in "{project}" was deleted in awork.',
    de: 'Die Person des Eintrags vom {date} in „{project}“ wurde in awork gelöscht.',
    no: 'Personen i timeføringen fra {date} i «{project}» ble slettet i awork.',
    todo: {
      en: 'Please assign the entry to somebody in awork; it then follows by itself.',
      de: 'Bitte weisen Sie den Eintrag in awork jemandem zu; er folgt dann von selbst.',
      no: 'Tildel timeføringen noen i awork; den følger da av seg selv.',
    },
  },
});
