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
  'voucher-pointer-unfit': {
    kind: 'park',
    en: '"{id}" names no voucher. Give the day of posting and the voucher number, as in 2026-03-04/15545.',
    de: '„{id}“ benennt keinen Beleg. Bitte Buchungstag und Belegnummer angeben, etwa 2026-03-04/15545.',
    no: '«{id}» angir ikke et bilag. Oppgi posteringsdato og bilagsnummer, som 2026-03-04/15545.',
  },
});
