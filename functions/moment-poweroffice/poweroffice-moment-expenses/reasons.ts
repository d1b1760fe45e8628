import { defineReasons } from '../../../shared/reason.ts';

export const expenseReasons = defineReasons({
  'expenses-up-to-date': {
    kind: 'skip',
    en: 'Every posting of voucher {voucher} that belongs to a Moment project is there as an expense.',
    de: 'Alle Buchungen von Beleg {voucher}, die zu einem Moment-Projekt gehören, sind als Ausgabe vorhanden.',
    no: 'Alle posteringer på bilag {voucher} som hører til et Moment-prosjekt, finnes som utlegg.',
  },
  'no-expense': {
    kind: 'skip',
    en: 'Voucher {voucher} has no posting on a Moment project and an expense account.',
    de: 'Beleg {voucher} hat keine Buchung auf einem Moment-Projekt und Aufwandskonto.',
    no: 'Bilag {voucher} har ingen postering på et Moment-prosjekt og en kostnadskonto.',
  },
  'expense-deleted': {
    kind: 'skip',
    en: 'An expense of voucher {voucher} was deleted in Moment; it is entered again only by a repair.',
    de: 'Eine Ausgabe von Beleg {voucher} wurde in Moment gelöscht; erst eine Reparatur legt sie erneut an.',
    no: 'Et utlegg fra bilag {voucher} er slettet i Moment; det registreres på nytt bare ved en reparasjon.',
  },
  'expense-edited': {
    kind: 'skip',
    en: 'Moment has the expenses of voucher {voucher}, but otherwise than the books in: {fields_en}. They stay as they are in Moment.',
    de: 'Moment hat die Ausgaben von Beleg {voucher}, aber anders als die Bücher: {fields_de}. Sie bleiben in Moment, wie sie sind.',
    no: 'Moment har utleggene fra bilag {voucher}, men annerledes enn regnskapet: {fields_no}. De blir stående slik de er i Moment.',
  },
  'expenses-adopted': {
    kind: 'done',
    en: 'Moment had {adopted} expenses of voucher {voucher} already; they are left as they are. {created} were entered.',
    de: 'Moment hatte bereits {adopted} Ausgaben von Beleg {voucher}; sie bleiben, wie sie sind. {created} wurden angelegt.',
    no: 'Moment hadde allerede {adopted} utlegg fra bilag {voucher}; de blir stående som de er. {created} ble registrert.',
  },
  'expense-otherwise': {
    kind: 'done',
    en: 'The expenses of voucher {voucher} are in Moment, which took them otherwise than they were sent in: {fields_en}. Correct it there if it matters.',
    de: 'Die Ausgaben von Beleg {voucher} sind in Moment, das aber anders übernommen hat: {fields_de}. Bitte dort berichtigen, falls es stört.',
    no: 'Utleggene fra bilag {voucher} er i Moment, som har endret: {fields_no}. Rett det der om det betyr noe.',
  },
  'expense-ambiguous': {
    kind: 'park',
    en: 'Voucher {voucher} was booked before the transfer began, and Moment has more equal expenses than it has postings: {candidates}. Delete what is there too often in Moment, then replay.',
    de: 'Beleg {voucher} wurde vor Beginn der Übertragung gebucht, und Moment hat mehr gleiche Ausgaben als er Buchungen: {candidates}. Bitte Überzähliges in Moment löschen und wiederholen.',
    no: 'Bilag {voucher} ble bokført før overføringen startet, og Moment har flere like utlegg enn bilaget har posteringer: {candidates}. Slett det som er for mye i Moment, og send på nytt.',
  },
  'voucher-pointer-unfit': {
    kind: 'park',
    en: '"{id}" names no voucher. Give the day of posting and the voucher number, as in 2026-03-04/15545.',
    de: '„{id}“ benennt keinen Beleg. Bitte Buchungstag und Belegnummer angeben, etwa 2026-03-04/15545.',
    no: '«{id}» angir ikke et bilag. Oppgi posteringsdato og bilagsnummer, som 2026-03-04/15545.',
  },
});
