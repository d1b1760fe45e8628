import type { VatCodeRow } from './records.ts';

type Direction = VatCodeRow['direction'];

/** Norwegian standard codes with current rates in ten-thousandths. Imports are kept without any VAT of their own. */
export const standardVatCodes: [code: string, name: string, rate10000: number, direction: Direction][] = [
  ['0', 'Ingen mva-behandling (anskaffelser)', 0, 'none'],
  ['1', 'Inngående mva, høy sats', 2500, 'input'],
  ['11', 'Inngående mva, middels sats', 1500, 'input'],
  ['12', 'Inngående mva, råfisk', 1111, 'input'],
  ['13', 'Inngående mva, lav sats', 1200, 'input'],
  ['14', 'Innførsel, høy sats', 2500, 'none'],
  ['15', 'Innførsel, middels sats', 1500, 'none'],
  ['3', 'Utgående mva, høy sats', 2500, 'output'],
  ['31', 'Utgående mva, middels sats', 1500, 'output'],
  ['32', 'Utgående mva, råfisk', 1111, 'output'],
  ['33', 'Utgående mva, lav sats', 1200, 'output'],
  ['5', 'Fritatt omsetning', 0, 'none'],
  ['51', 'Omvendt avgiftsplikt', 0, 'none'],
  ['52', 'Utførsel', 0, 'none'],
  ['6', 'Utenfor mva-loven', 0, 'none'],
  ['7', 'Ingen mva-behandling (inntekter)', 0, 'none'],
  ['81', 'Innførsel av varer, høy sats', 2500, 'none'],
  ['86', 'Tjenester fra utlandet, høy sats', 2500, 'none'],
  ['87', 'Tjenester fra utlandet, uten fradrag', 2500, 'none'],
];
