import { defineReasons } from '../../../shared/reason.ts';

export const expenseReasons = defineReasons({
  'expenses-up-to-date': {
    kind: 'skip',
    en: 'Every posting of voucher {voucher} that belongs to a Moment project is there as an expense.',
    de: 'Alle Buchungen von Beleg {voucher}, die zu einem Moment-Projekt gehören, sind als Ausgabe vorhanden.',
    no: 'Alle posteringer på bilag {voucher} som hører til et Moment-prosjekt, finnes som kostnader.',
  },
  'no-expense': {
    kind: 'skip',
    en: 'Voucher {voucher} has no posting on a Moment project and an expense account.',
    de: 'Beleg {voucher} hat keine Buchung auf einem Moment-Projekt und Aufwandskonto.',
    no: 'Bilag {voucher} har ingen postering på et Moment-prosjekt og en kostnadskonto.',
  },
  'expense-too-early': {
    kind: 'skip',
    en: 'Voucher {voucher} is posted on {date}, before the start date {start} of the transfer.',
    de: 'Beleg {voucher} ist am {date} gebucht, vor dem Startdatum {start} der Übertragung.',
    no: 'Bilag {voucher} er postert {date}, før overføringens startdato {start}.',
  },
  'expense-deleted': {
    kind: 'skip',
    staysDifferent: true,
    canBeMadeAgain: true,
    en: 'An expense of voucher {voucher} was deleted in Moment. It is not entered again by itself.',
    de: 'Eine Ausgabe von Beleg {voucher} wurde in Moment gelöscht. Sie wird nicht von selbst erneut angelegt.',
    no: 'En kostnad fra bilag {voucher} er slettet i Moment. Den registreres ikke på nytt av seg selv.',
    todo: {
      en: 'If it is to be entered again, {makeAgain}.',
      de: 'Soll sie erneut angelegt werden, {makeAgain}.',
      no: 'Skal den registreres på nytt, {makeAgain}.',
    },
  },
  'expense-edited': {
    kind: 'skip',
    staysDifferent: true,
    en: 'Moment has the expenses of voucher {voucher}, but otherwise than the books in: {fields_en}. They stay as they are in Moment.',
    de: 'Moment hat die Ausgaben von Beleg {voucher}, aber anders als die Bücher: {fields_de}. Sie bleiben in Moment, wie sie sind.',
    no: 'Moment har kostnadene fra bilag {voucher}, men annerledes enn regnskapet: {fields_no}. De blir stående slik de er i Moment.',
  },
  'expenses-adopted': {
    kind: 'done',
    en: 'Moment had {adopted} expenses of voucher {voucher} already; they are left as they are. {created} were entered.',
    de: 'Moment hatte bereits {adopted} Ausgaben von Beleg {voucher}; sie bleiben, wie sie sind. {created} wurden angelegt.',
    no: 'Moment hadde allerede {adopted} kostnader fra bilag {voucher}; de blir stående som de er. {created} ble registrert.',
  },
  'expense-otherwise': {
    kind: 'done',
    staysDifferent: true,
    en: 'The expenses of voucher {voucher} are in Moment, which took them otherwise than they were sent in: {fields_en}.',
    de: 'Die Ausgaben von Beleg {voucher} sind in Moment, das aber anders übernommen hat: {fields_de}.',
    no: 'Kostnadene fra bilag {voucher} er i Moment, men ble endret der: {fields_no}.',
    todo: {
      en: 'Please correct it there if it matters.',
      de: 'Bitte berichtigen Sie es dort, falls es stört.',
      no: 'Rett det der hvis det betyr noe.',
    },
  },
  'expense-ambiguous': {
    kind: 'park',
    en: 'Voucher {voucher} was booked before the transfer began, and Moment has more equal expenses than it has postings: {candidates}.',
    de: 'Beleg {voucher} wurde vor Beginn der Übertragung gebucht, und Moment hat mehr gleiche Ausgaben als er Buchungen: {candidates}.',
    no: 'Bilag {voucher} ble bokført før overføringen startet, og Moment har flere like kostnader enn bilaget har posteringer: {candidates}.',
    todo: {
      en: 'Please delete in Moment what is there too often, then {resend}.',
      de: 'Bitte löschen Sie in Moment, was dort zu viel ist, und {resend}.',
      no: 'Slett det som er for mye i Moment, og {resend}.',
    },
  },
  'voucher-pointer-unfit': {
    kind: 'park',
    en: '“{id}” names no voucher.',
    de: '„{id}“ benennt keinen Beleg.',
    no: '«{id}» angir ikke et bilag.',
    todo: {
      en: 'Please give the day of posting and the number of the voucher, as in 2026-03-04/15545.',
      de: 'Bitte geben Sie Buchungstag und Belegnummer an, etwa 2026-03-04/15545.',
      no: 'Oppgi posteringsdato og bilagsnummer, som 2026-03-04/15545.',
    },
  },
});
